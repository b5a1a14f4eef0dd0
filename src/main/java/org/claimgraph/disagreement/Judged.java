package org.claimgraph.disagreement;

import java.util.Map;
import java.util.Objects;

/** A pair of stands with its verdict, the smaller key first except where the second refines the first. */
record Judged(Placed a, Placed b, PairFacts facts, Ties ties, Verdict verdict) {

    static Judged of(Placed one, Placed other, ScopeComparison scope, ValueRules values) {
        boolean inOrder = one.stand().key().compareTo(other.stand().key()) <= 0;
        Placed a = inOrder ? one : other;
        Placed b = inOrder ? other : one;
        PairFacts facts = PairFacts.of(a, b, inOrder ? scope : scope.mirrored(), values);
        Ties ties = Ties.between(a.stand().testimonies(), b.stand().testimonies());
        Verdict verdict = VerdictRules.of(facts, ties.present());
        return verdict == Verdict.REFINED_BY
                ? new Judged(b, a, facts.mirrored(), ties, Verdict.REFINES)
                : new Judged(a, b, facts, ties, verdict);
    }

    /** Whether it sets independent roots against each other. */
    boolean isDispute() {
        return Verdict.DISPUTES.contains(verdict) && ties.hasIndependent();
    }

    /**
     * The disagreement, with its sides as they are told everywhere in the question.
     *
     * @param question hash of the question
     */
    Disagreement told(String question, boolean highStakes, Explanations explanations, Map<StandKey, Side> sides) {
        return new Disagreement(
                question,
                verdict,
                Severity.of(verdict, facts, highStakes),
                Objects.requireNonNull(sides.get(a.stand().key())),
                Objects.requireNonNull(sides.get(b.stand().key())),
                ties.counts(),
                facts.scope(),
                facts.value(),
                facts.stance(),
                explanations.of(verdict, a, b, facts),
                VerdictRules.VERSION);
    }
}
