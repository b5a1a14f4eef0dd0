package org.claimgraph.disagreement;

import java.util.Collection;
import java.util.Comparator;

/**
 * The rules that give a pair its verdict, numbered as in {@code docs/adr/0007-rules-of-disagreement.md}; the first that
 * matches counts.
 */
public final class VerdictRules {

    /** Raised whenever the same content may get another verdict; decisions of reviewers are kept with it. */
    public static final String VERSION = "2";

    private VerdictRules() {}

    /** The verdict on a pair of claims, the first side against the second. */
    static Verdict of(PairFacts pair, Tie tie) {
        Conflict conflict = tie.approximate() ? pair.conflictIfRounded() : pair.conflict();
        boolean hard = conflict == Conflict.HARD;
        boolean soft = conflict == Conflict.SOFT;
        boolean disjoint = pair.scope().relation() == ScopeRelation.DISJOINT;
        if (pair.stance() == StanceRelation.UNDETERMINED && !disjoint) {
            return Verdict.UNDECIDED; // 1
        }
        if (disjoint && (hard || soft)) {
            return Verdict.DIFFERS_IN_SCOPE; // 2
        }
        if (disjoint) {
            return Verdict.UNRELATED; // 3
        }
        if (tie.sameDocument() && hard) {
            return Verdict.SELF_CONTRADICTION; // 4
        }
        if (tie.sharedRoot() && !tie.sameDocument() && (hard || soft)) {
            return Verdict.MISREPORT; // 5
        }
        if (tie.sharedRoot()) {
            return hard || soft ? Verdict.CONSISTENT : echo(pair); // 6, 12
        }
        boolean softened = pair.softened() || tie.speculative();
        boolean unspecified = pair.scope().hasUnspecified();
        if (hard && !softened) {
            return unspecified ? Verdict.POSSIBLE_CONTRADICTION : Verdict.CONTRADICTS; // 8, 7
        }
        if (hard || soft) {
            return unspecified ? Verdict.POSSIBLE_TENSION : Verdict.TENSION; // 9
        }
        return withoutConflict(pair);
    }

    /** Only what says the same again is an echo; what a study says of two things it doesn't say twice. */
    private static Verdict echo(PairFacts pair) {
        Verdict verdict = withoutConflict(pair);
        return verdict == Verdict.CONSISTENT ? verdict : Verdict.ECHO;
    }

    /**
     * The verdict on a pair of stands: the strongest among the claim pairs of independent roots; where there is no such
     * pair, among all.
     */
    static Verdict of(PairFacts pair, Collection<Tie> ties) {
        boolean independent = ties.stream().anyMatch(Tie::isIndependent);
        return ties.stream()
                .filter(tie -> tie.isIndependent() || !independent)
                .map(tie -> of(pair, tie))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Rules 10 to 12. Of two that deny, the one that rules out more is the finer. */
    private static Verdict withoutConflict(PairFacts pair) {
        if (pair.stance() != StanceRelation.SAME && !pair.agreement()) {
            return Verdict.CONSISTENT; // 12
        }
        ValueRelation value = pair.agreement()
                ? ValueRelation.EQUAL
                : pair.bothAffirm()
                        ? pair.value().relation()
                        : pair.value().relation().mirrored();
        boolean same = value == ValueRelation.EQUAL || value == ValueRelation.NONE;
        return switch (pair.scope().relation()) {
            case NARROWER -> same || value == ValueRelation.INSIDE ? Verdict.REFINES : Verdict.CONSISTENT; // 10, 12
            case BROADER -> same || value == ValueRelation.CONTAINS ? Verdict.REFINED_BY : Verdict.CONSISTENT; // 10, 12
            case EQUAL -> {
                if (value == ValueRelation.INSIDE) {
                    yield Verdict.REFINES; // 10
                }
                if (value == ValueRelation.CONTAINS) {
                    yield Verdict.REFINED_BY; // 10
                }
                yield same || ConflictRules.shareHalf(pair.value()) ? Verdict.AGREES : Verdict.CONSISTENT; // 11, 12
            }
            case OVERLAP, DISJOINT -> Verdict.CONSISTENT; // 12
        };
    }
}
