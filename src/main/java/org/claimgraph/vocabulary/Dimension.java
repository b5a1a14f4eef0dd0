package org.claimgraph.vocabulary;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** What a quantity measures; units of one dimension with one base unit convert into each other. */
public enum Dimension {
    TIME,
    AMOUNT,
    PERCENT,
    NUMBER,
    SESSIONS;

    /** The individual of the ontology. */
    public Node term() {
        return Terms.of(name().toLowerCase(Locale.ROOT));
    }

    /** The reverse of {@link #term}. */
    public static Dimension of(Node term) {
        return valueOf(term.getLocalName().toUpperCase(Locale.ROOT));
    }
}
