package org.claimgraph.disagreement;

import java.math.BigDecimal;
import org.claimgraph.claim.Stance;

/** Whether two stands conflict in what they say, whatever their scopes. */
final class ConflictRules {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ConflictRules() {}

    static Conflict of(Placed a, Placed b, ValueComparison value) {
        return switch (StanceRelation.of(a.stance(), b.stance())) {
            case UNDETERMINED -> Conflict.NONE;
            case SAME -> a.stance() == Stance.AFFIRMS ? bothAffirm(value) : Conflict.NONE;
            case NULL -> nothingFound(value.relation());
            case OPPOSITE ->
                a.stance() == Stance.AFFIRMS
                        ? denied(a, value.relation())
                        : denied(b, value.relation().mirrored());
        };
    }

    /**
     * The same where a claim behind either side gives rounded numbers, or words read as a range: a gap that is small
     * then is no hard conflict, and ranges that meet are no conflict at all.
     */
    static Conflict ofRounded(Placed a, Placed b, ValueComparison value) {
        Conflict exact = of(a, b, value);
        boolean near = exact == Conflict.HARD
                && value.gap().isPresent()
                && Ranges.areNear(
                        a.value().interval().orElseThrow(), b.value().interval().orElseThrow());
        boolean meeting = exact == Conflict.SOFT && a.stance() == Stance.AFFIRMS && b.stance() == Stance.AFFIRMS;
        return near ? Conflict.SOFT : meeting && areRanges(a, b) ? Conflict.NONE : exact;
    }

    private static boolean areRanges(Placed a, Placed b) {
        return a.value().interval().isPresent() && b.value().interval().isPresent();
    }

    /** Whether one denies a range and the other affirms one outside of it, which is what the denial says. */
    static boolean isAgreement(Placed a, Placed b, ValueComparison value) {
        return StanceRelation.of(a.stance(), b.stance()) == StanceRelation.OPPOSITE
                && value.gap().isPresent();
    }

    /** Whether two values share at least half of what they cover. */
    static boolean shareHalf(ValueComparison value) {
        return value.relation() == ValueRelation.OVERLAPS
                && value.jaccard().filter(j -> j.compareTo(HALF) >= 0).isPresent();
    }

    private static Conflict bothAffirm(ValueComparison value) {
        return switch (value.relation()) {
            case DISJOINT -> Conflict.HARD;
            case MEETS -> Conflict.SOFT;
            case OVERLAPS -> shareHalf(value) ? Conflict.NONE : Conflict.SOFT;
            case EQUAL, INSIDE, CONTAINS, COMPATIBLE, NONE, INCOMPARABLE -> Conflict.NONE;
        };
    }

    private static Conflict nothingFound(ValueRelation relation) {
        return switch (relation) {
            case NONE, EQUAL, INSIDE, CONTAINS, OVERLAPS -> Conflict.SOFT;
            case MEETS, COMPATIBLE, DISJOINT, INCOMPARABLE -> Conflict.NONE;
        };
    }

    /**
     * A value that is affirmed against one that is denied.
     *
     * @param relation of the affirmed value to the denied one
     */
    private static Conflict denied(Placed affirmed, ValueRelation relation) {
        boolean range = affirmed.value().interval().isPresent();
        return switch (relation) {
            case NONE, EQUAL, INSIDE -> Conflict.HARD;
            case CONTAINS, OVERLAPS, MEETS -> range ? Conflict.SOFT : Conflict.NONE;
            case COMPATIBLE, DISJOINT, INCOMPARABLE -> Conflict.NONE;
        };
    }
}
