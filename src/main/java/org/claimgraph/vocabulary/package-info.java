/** Our terms as constants, and the concept schemes, measures and units that the ontology and a corpus define. */
@NullMarked
package org.claimgraph.vocabulary;

import org.jspecify.annotations.NullMarked;
