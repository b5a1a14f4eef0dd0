/** The truth: an append-only, hash-chained record of every accepted change, kept in the data folder. */
@NullMarked
package org.claimgraph.log;

import org.jspecify.annotations.NullMarked;
