/** Claims to quads and back, and the names of graphs and things. */
@NullMarked
package org.claimgraph.graph;

import org.jspecify.annotations.NullMarked;
