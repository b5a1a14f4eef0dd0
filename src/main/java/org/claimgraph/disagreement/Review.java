package org.claimgraph.disagreement;

import java.util.Optional;

/**
 * What a reviewer has decided on a disagreement. It keeps what it was decided on, so that it is told to be outdated
 * once that has changed.
 *
 * @param disagreement hash of the two stands, which stays the same when sources are loaded again or rules change
 * @param number counts the decisions on it from 1
 * @param first the stand that came first then
 * @param dimension key of what explains the difference, where that was decided
 * @param claim {@code source/claim} that is in error, where that was decided
 * @param by the reviewer
 * @param at when, in ISO 8601 to the second, UTC
 * @param verdict key of the verdict decided on
 * @param ruleVersion of {@link VerdictRules} then
 * @param basis of {@link Disagreement#basis()} then
 */
public record Review(
        String disagreement,
        int number,
        StandKey first,
        StandKey second,
        ReviewState state,
        Optional<String> dimension,
        Optional<String> claim,
        Optional<String> comment,
        String by,
        String at,
        String verdict,
        String ruleVersion,
        String basis) {

    /** Its name among all reviews. */
    public String id() {
        return disagreement + "-" + number;
    }

    /** Whether the verdict, the rules or the claims behind the stands are others by now. */
    public boolean isOutdated(String verdictNow, String basisNow) {
        return !verdict.equals(verdictNow) || !ruleVersion.equals(VerdictRules.VERSION) || !basis.equals(basisNow);
    }
}
