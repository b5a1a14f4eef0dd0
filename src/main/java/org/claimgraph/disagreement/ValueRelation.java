package org.claimgraph.disagreement;

/** How the value that one side gives lies to the other's. */
public enum ValueRelation {
    EQUAL("equal"),
    /** Within the other, as a range, or as the narrower category, or as a number where the other gives none. */
    INSIDE("inside"),
    CONTAINS("contains"),
    /** Ranges that share one bound, which both include. */
    MEETS("meets"),
    OVERLAPS("overlaps"),
    /** Categories that are declared to hold together. */
    COMPATIBLE("compatible"),
    DISJOINT("disjoint"),
    /** Neither side gives a value. */
    NONE("none"),
    /** Values of which neither tells anything about the other: no number against one, or units of different kinds. */
    INCOMPARABLE("incomparable");

    private final String key;

    ValueRelation(String key) {
        this.key = key;
    }

    /** The word in JSON. */
    public String key() {
        return key;
    }

    /** The relation of the second side's value to the first's. */
    public ValueRelation mirrored() {
        return switch (this) {
            case INSIDE -> CONTAINS;
            case CONTAINS -> INSIDE;
            case EQUAL, MEETS, OVERLAPS, COMPATIBLE, DISJOINT, NONE, INCOMPARABLE -> this;
        };
    }
}
