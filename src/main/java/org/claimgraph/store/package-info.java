/** The index: the dataset that answers come from, embedded or remote, made from the log. */
@NullMarked
package org.claimgraph.store;

import org.jspecify.annotations.NullMarked;
