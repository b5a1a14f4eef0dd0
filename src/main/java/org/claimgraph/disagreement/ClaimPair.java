package org.claimgraph.disagreement;

/**
 * One claim against another behind a disagreement, with the verdict on these two alone.
 *
 * @param sameDocument whether one document makes both
 * @param sharedRoot whether they rest on something in common
 */
public record ClaimPair(Testimony a, Testimony b, Verdict verdict, boolean sameDocument, boolean sharedRoot) {}
