package org.claimgraph.question;

import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.QuestionState;

/**
 * A question as lists for people have it: its answers without the claims that give them.
 *
 * @param claims how many answer it
 * @param answers in the order of the positions
 * @param disagreements how many are kept, by verdict
 * @param pairsLeftOut whether there are more
 */
public record QuestionBrief(
        String id,
        String label,
        QuestionState state,
        int claims,
        List<Answer> answers,
        Map<String, Long> disagreements,
        boolean pairsLeftOut) {

    /** A position: how many claims hold it, and on how many roots that don't depend on each other. */
    public record Answer(String label, Stance stance, int claims, int independentRoots) {}
}
