/** Quads in the forms that programs read: Turtle, N-Triples, TriG, and JSON-LD with a context of ours. */
@NullMarked
package org.claimgraph.rdf;

import org.jspecify.annotations.NullMarked;
