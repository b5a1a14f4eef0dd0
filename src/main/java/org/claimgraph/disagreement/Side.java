package org.claimgraph.disagreement;

/** One side of a disagreement: the stand, and what is behind it. */
public record Side(Stand stand, Evidence evidence) {}
