package org.claimgraph.disagreement;

import org.claimgraph.claim.Stance;

/**
 * All that is known of a pair of stands before it is asked which claims stand behind them.
 *
 * @param conflict between exact numbers
 * @param conflictIfRounded where a claim behind either side gives rounded ones
 * @param agreement whether one affirms a range outside of the one that the other denies
 * @param bothAffirm whether both sides affirm
 * @param softened whether the broader side, or either if the scopes are equal, speaks of some only, or the scopes
 *     merely overlap
 */
record PairFacts(
        ScopeComparison scope,
        ValueComparison value,
        StanceRelation stance,
        Conflict conflict,
        Conflict conflictIfRounded,
        boolean agreement,
        boolean bothAffirm,
        boolean softened) {

    static PairFacts of(Placed a, Placed b, ScopeComparison scope, ValueRules values) {
        ValueComparison value = values.compare(a, b);
        boolean softened = switch (scope.relation()) {
            case EQUAL -> a.existential() || b.existential();
            case NARROWER -> b.existential();
            case BROADER -> a.existential();
            case OVERLAP -> true;
            case DISJOINT -> false;
        };
        return new PairFacts(
                scope,
                value,
                StanceRelation.of(a.stance(), b.stance()),
                ConflictRules.of(a, b, value),
                ConflictRules.ofRounded(a, b, value),
                ConflictRules.isAgreement(a, b, value),
                a.stance() == Stance.AFFIRMS && b.stance() == Stance.AFFIRMS,
                softened);
    }

    PairFacts mirrored() {
        return new PairFacts(
                scope.mirrored(),
                value.mirrored(),
                stance,
                conflict,
                conflictIfRounded,
                agreement,
                bothAffirm,
                softened);
    }
}
