package org.claimgraph.disagreement;

/** How far one side reaches in a dimension of scope, against the other. */
public enum DimensionRelation {
    /** The same, or unsaid on both sides. */
    EQUAL("equal"),
    /** One side doesn't say, or the two can't be compared. Never means that any will do. */
    UNSPECIFIED("unspecified"),
    NARROWER("narrower"),
    BROADER("broader"),
    OVERLAP("overlap"),
    DISJOINT("disjoint");

    private final String key;

    DimensionRelation(String key) {
        this.key = key;
    }

    /** The word in JSON. */
    public String key() {
        return key;
    }

    /** The relation of the second side to the first. */
    public DimensionRelation mirrored() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            case EQUAL, UNSPECIFIED, OVERLAP, DISJOINT -> this;
        };
    }
}
