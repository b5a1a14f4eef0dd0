package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.Decimals;

/** The arithmetic of ranges with open, closed and infinite bounds. Both ranges are in base units. */
final class Ranges {

    private static final int PLACES = 4;

    /** How large a gap between rounded numbers may be, as a share of the larger of the two bounds that face it. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.2");

    /** By where ranges begin: unbounded first, and a bound that is included before one that isn't. */
    static final Comparator<Interval> BY_LOW = (a, b) -> {
        if (a.low().isEmpty() || b.low().isEmpty()) {
            return Boolean.compare(a.low().isPresent(), b.low().isPresent());
        }
        int order = a.low().get().compareTo(b.low().get());
        return order != 0 ? order : Boolean.compare(a.lowOpen(), b.lowOpen());
    };

    /** By where ranges end: unbounded last, and a bound that is included after one that isn't. */
    static final Comparator<Interval> BY_HIGH = (a, b) -> {
        if (a.high().isEmpty() || b.high().isEmpty()) {
            return Boolean.compare(a.high().isEmpty(), b.high().isEmpty());
        }
        int order = a.high().get().compareTo(b.high().get());
        return order != 0 ? order : Boolean.compare(b.highOpen(), a.highOpen());
    };

    private Ranges() {}

    /** How the first range lies to the second; incomparable where the units differ or a range holds nothing. */
    static ValueRelation relation(Interval a, Interval b) {
        if (!a.unit().equals(b.unit()) || a.isEmpty() || b.isEmpty()) {
            return ValueRelation.INCOMPARABLE;
        }
        int low = BY_LOW.compare(a, b);
        int high = BY_HIGH.compare(a, b);
        if (low == 0 && high == 0) {
            return ValueRelation.EQUAL;
        }
        if (low >= 0 && high <= 0) {
            return ValueRelation.INSIDE;
        }
        if (low <= 0 && high >= 0) {
            return ValueRelation.CONTAINS;
        }
        Interval first = low < 0 ? a : b;
        Interval second = low < 0 ? b : a;
        // Neither contains the other, so the one that begins first ends, and the other has a beginning.
        int meeting = first.high().orElseThrow().compareTo(second.low().orElseThrow());
        boolean touching = meeting == 0 && !first.highOpen() && !second.lowOpen();
        return touching ? ValueRelation.MEETS : meeting > 0 ? ValueRelation.OVERLAPS : ValueRelation.DISJOINT;
    }

    /** How far apart two ranges are; empty where they are not disjoint. */
    static Optional<BigDecimal> gap(Interval a, Interval b) {
        if (relation(a, b) != ValueRelation.DISJOINT) {
            return Optional.empty();
        }
        boolean aFirst = BY_LOW.compare(a, b) < 0;
        BigDecimal end = (aFirst ? a : b).high().orElseThrow();
        BigDecimal start = (aFirst ? b : a).low().orElseThrow();
        return Optional.of(Decimals.plain(start.subtract(end)));
    }

    /** Whether disjoint ranges lie so near that rounded numbers can't tell them apart: 20 % of the larger bound. */
    static boolean areNear(Interval a, Interval b) {
        boolean aFirst = BY_LOW.compare(a, b) < 0;
        BigDecimal end = (aFirst ? a : b).high().orElseThrow();
        BigDecimal start = (aFirst ? b : a).low().orElseThrow();
        return start.subtract(end).compareTo(end.abs().max(start.abs()).multiply(ROUNDING)) <= 0;
    }

    /**
     * The Jaccard index of two ranges of one unit: the length of what they share by the length of what either covers.
     * Whether bounds are included makes no difference, since a point has no length. Two points share all if they are
     * equal and nothing if not; a point against a longer range shares nothing. With infinite bounds it is the limit
     * over windows [-t, t]: where both are infinite at the same ends it is 1, since what tells them apart is finite;
     * where what they share is finite and the union is not it is 0; a range infinite at one end is half of one infinite
     * at both.
     */
    static BigDecimal jaccard(Interval a, Interval b) {
        boolean aFirst = BY_LOW.compare(a, b) <= 0;
        Interval lower = aFirst ? a : b;
        Interval upper = aFirst ? b : a;
        boolean aEndsFirst = BY_HIGH.compare(a, b) <= 0;
        Interval shorter = aEndsFirst ? a : b;
        Interval longer = aEndsFirst ? b : a;
        int infiniteEnds = (lower.low().isEmpty() ? 1 : 0) + (longer.high().isEmpty() ? 1 : 0);
        if (infiniteEnds > 0) {
            int shared = (upper.low().isEmpty() ? 1 : 0) + (shorter.high().isEmpty() ? 1 : 0);
            return ratio(BigDecimal.valueOf(shared), BigDecimal.valueOf(infiniteEnds));
        }
        BigDecimal union = longer.high().orElseThrow().subtract(lower.low().orElseThrow());
        BigDecimal shared = shorter.high().orElseThrow().subtract(upper.low().orElseThrow());
        if (union.signum() == 0) {
            return BigDecimal.ONE;
        }
        return ratio(shared.max(BigDecimal.ZERO), union);
    }

    /** Rounded down, so that what is under a half never shows as a half. */
    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return Decimals.plain(part.divide(whole, PLACES, RoundingMode.DOWN));
    }
}
