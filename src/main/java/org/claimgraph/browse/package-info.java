/** Claims, sources and concepts as people and programs look them up. */
@NullMarked
package org.claimgraph.browse;

import org.jspecify.annotations.NullMarked;
