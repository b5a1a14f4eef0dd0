package org.claimgraph.page;

import org.claimgraph.question.Asked;

/**
 * A position on a question, in a line.
 *
 * @param own whether it is the one of the claim that the page is on
 */
record PositionLine(String label, StanceWords stance, int claims, int independentRoots, boolean own) {

    static PositionLine of(Asked.Answer answer) {
        return new PositionLine(
                answer.label(),
                StanceWords.of(answer.stance()),
                answer.claims(),
                answer.independentRoots(),
                answer.own());
    }
}
