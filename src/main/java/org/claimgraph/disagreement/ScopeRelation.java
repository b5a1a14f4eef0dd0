package org.claimgraph.disagreement;

/** How far one side reaches in all dimensions of scope together, against the other. */
public enum ScopeRelation {
    EQUAL,
    NARROWER,
    BROADER,
    OVERLAP,
    DISJOINT;

    /** The relation of the second side to the first. */
    public ScopeRelation mirrored() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            case EQUAL, OVERLAP, DISJOINT -> this;
        };
    }

    /** This relation and that of one more dimension, taken together. What is unspecified adds nothing. */
    ScopeRelation and(DimensionRelation next) {
        return switch (next) {
            case EQUAL, UNSPECIFIED -> this;
            case DISJOINT -> DISJOINT;
            case OVERLAP -> this == DISJOINT ? DISJOINT : OVERLAP;
            case NARROWER -> this == EQUAL ? NARROWER : this == BROADER ? OVERLAP : this;
            case BROADER -> this == EQUAL ? BROADER : this == NARROWER ? OVERLAP : this;
        };
    }
}
