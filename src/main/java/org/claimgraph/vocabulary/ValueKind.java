package org.claimgraph.vocabulary;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** What kind of value the claims of a measure carry. */
public enum ValueKind {
    NONE("noValue"),
    INTERVAL("intervalValue"),
    CATEGORY("categoryValue"),
    ANY("anyValue");

    private final String localName;

    ValueKind(String localName) {
        this.localName = localName;
    }

    /** The individual of the ontology. */
    public Node term() {
        return Terms.of(localName);
    }

    /** The reverse of {@link #term}. */
    public static ValueKind of(Node term) {
        return Arrays.stream(values())
                .filter(kind -> kind.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a value kind: " + term));
    }
}
