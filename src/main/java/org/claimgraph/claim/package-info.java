/** What a source says: claims, propositions, quantities, sources, works and bodies, as plain records. */
@NullMarked
package org.claimgraph.claim;

import org.jspecify.annotations.NullMarked;
