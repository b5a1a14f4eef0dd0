/** What all pages have in common: the frame around them, their style and scripts, and how they tell of a problem. */
@NullMarked
package org.claimgraph.html;

import org.jspecify.annotations.NullMarked;
