package org.claimgraph.disagreement;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comparing two stands of a question came to. The sides have no order of their own: the one with the smaller key
 * comes first, except that the finer one does where it refines the other.
 *
 * @param question hash of the question
 * @param severity from 1, wording, to 3
 * @param pairs the claim pairs behind it, by what ties them
 * @param explanation one sentence that can be read aloud
 * @param ruleVersion of {@link VerdictRules}
 */
public record Disagreement(
        String question,
        Verdict verdict,
        int severity,
        Side a,
        Side b,
        PairCounts pairs,
        ScopeComparison scope,
        ValueComparison value,
        StanceRelation stance,
        String explanation,
        String ruleVersion) {

    /**
     * The identity: a hash of the two stands, whichever comes first. Nothing else goes in, so that decisions of
     * reviewers find it again after sources were loaded anew, others came in, or the rules changed.
     */
    public String hash() {
        return hash(a.stand().key(), b.stand().key());
    }

    /** A hash of the claims behind both sides: who makes them, how firmly, and what they rest on. */
    public String basis() {
        return Identity.of("basis\n"
                + Stream.of(a, b)
                        .flatMap(side -> side.stand().testimonies().stream())
                        .map(testimony -> testimony.claim().source() + "/"
                                + testimony.claim().id() + " "
                                + testimony.claim().hedge().key() + " " + testimony.roots())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** The identity of the disagreement between two stands. */
    public static String hash(StandKey one, StandKey other) {
        boolean inOrder = one.compareTo(other) <= 0;
        return Identity.of("disagreement\n" + (inOrder ? one : other) + '\n' + (inOrder ? other : one) + '\n');
    }
}
