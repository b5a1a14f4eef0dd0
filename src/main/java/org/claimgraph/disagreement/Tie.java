package org.claimgraph.disagreement;

/**
 * What connects the two claims of a pair, and how firmly they speak: what a verdict needs beside scope, value and
 * stance.
 *
 * @param sameDocument whether one document makes both claims
 * @param sharedRoot whether they rest on something in common
 * @param speculative whether either is put forward as a guess
 * @param approximate whether either gives rounded numbers, or vague words
 */
record Tie(boolean sameDocument, boolean sharedRoot, boolean speculative, boolean approximate) {

    static Tie of(Testimony a, Testimony b) {
        return new Tie(
                a.isOfSameDocumentAs(b),
                a.sharesRootWith(b),
                a.isSpeculative() || b.isSpeculative(),
                a.isApproximate() || b.isApproximate());
    }

    /** Whether neither document nor root is common to both, so that the two bear each other out. */
    boolean isIndependent() {
        return !sameDocument && !sharedRoot;
    }
}
