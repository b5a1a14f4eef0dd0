package org.claimgraph.disagreement;

/** Whether two contents can hold together, scope aside. */
enum Conflict {
    /** Both can hold. */
    NONE,
    /** They sit ill together. */
    SOFT,
    /** Both cannot hold. */
    HARD
}
