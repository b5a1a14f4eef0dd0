/** What the dataset says of itself. */
@NullMarked
package org.claimgraph.catalogue;

import org.jspecify.annotations.NullMarked;
