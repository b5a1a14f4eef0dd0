/** Pictures of claims: laid out in numbers, then written as SVG that stands alone. */
@NullMarked
package org.claimgraph.picture;

import org.jspecify.annotations.NullMarked;
