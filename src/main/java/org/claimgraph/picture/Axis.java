package org.claimgraph.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Interval;

/**
 * What intervals of one unit are measured on: hours by their logarithm, everything else evenly.
 *
 * @param low where the scale begins
 * @param before the share of the axis before the scale, where nought lies on a logarithmic one
 */
record Axis(String unit, double low, double high, boolean logarithmic, double before, List<Tick> ticks) {

    /** The base unit of time. */
    private static final String HOUR = "h";

    private static final double BEFORE = 0.08;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** A time that people have a name for. */
    private record Span(double hours, String label) {}

    private static final List<Span> SPANS = List.of(
            new Span(1 / 3600.0, "1 s"),
            new Span(1 / 60.0, "1 min"),
            new Span(1, "1 h"),
            new Span(4, "4 h"),
            new Span(24, "1 day"),
            new Span(24 * 7.0, "1 week"),
            new Span(730.5, "1 month"),
            new Span(8766, "1 year"),
            new Span(87_660, "10 years"),
            new Span(876_600, "100 years"));

    /** The axis on which all of these have room; empty where there are none. */
    static Optional<Axis> of(Collection<Interval> intervals) {
        List<BigDecimal> bounds = intervals.stream()
                .flatMap(interval -> Stream.concat(interval.low().stream(), interval.high().stream()))
                .toList();
        return intervals.stream()
                .findFirst()
                .map(first ->
                        first.unit().equals(HOUR) ? ofTimes(bounds, intervals) : even(first.unit(), bounds, intervals));
    }

    private static Axis ofTimes(List<BigDecimal> bounds, Collection<Interval> intervals) {
        List<Double> hours = bounds.stream()
                .map(BigDecimal::doubleValue)
                .filter(bound -> bound > 0)
                .toList();
        double least = hours.stream().min(Double::compare).orElse(1.0);
        double most = hours.stream().max(Double::compare).orElse(24.0);
        boolean goesOn = intervals.stream().anyMatch(interval -> interval.high().isEmpty());
        int first = 0;
        int last = SPANS.size() - 1;
        while (first < last - 1 && SPANS.get(first + 1).hours() < least) {
            first++;
        }
        while (last > first + 1
                && (goesOn
                        ? SPANS.get(last - 1).hours() > most
                        : SPANS.get(last - 1).hours() >= most)) {
            last--;
        }
        boolean fromNought = bounds.stream().anyMatch(bound -> bound.signum() <= 0);
        Axis axis = new Axis(
                HOUR, SPANS.get(first).hours(), SPANS.get(last).hours(), true, fromNought ? BEFORE : 0, List.of());
        List<Tick> ticks = new ArrayList<>();
        if (fromNought) {
            ticks.add(new Tick(0, "0"));
        }
        SPANS.subList(first, last + 1).forEach(span -> ticks.add(new Tick(axis.at(span.hours()), span.label())));
        return axis.with(ticks);
    }

    private static Axis even(String unit, List<BigDecimal> bounds, Collection<Interval> intervals) {
        BigDecimal least = bounds.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = bounds.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        if (least.signum() > 0 && least.multiply(TWO).compareTo(most) < 0) {
            least = BigDecimal.ZERO;
        }
        BigDecimal step = step(least.compareTo(most) == 0 ? most.abs().max(BigDecimal.ONE) : most.subtract(least));
        BigDecimal from = step.multiply(least.divide(step, 0, RoundingMode.FLOOR));
        BigDecimal to = step.multiply(most.divide(step, 0, RoundingMode.CEILING));
        boolean single = from.compareTo(to) == 0;
        if (single || intervals.stream().anyMatch(interval -> interval.low().isEmpty())) {
            from = from.subtract(step);
        }
        if (single || intervals.stream().anyMatch(interval -> interval.high().isEmpty())) {
            to = to.add(step);
        }
        Axis axis = new Axis(unit, from.doubleValue(), to.doubleValue(), false, 0, List.of());
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = from; at.compareTo(to) <= 0; at = at.add(step)) {
            ticks.add(new Tick(axis.at(at.doubleValue()), grouped(at)));
        }
        return axis.with(ticks);
    }

    /** One, two or five of a power of ten, of which a range has four to ten. */
    private static BigDecimal step(BigDecimal range) {
        BigDecimal raw = range.divide(FIVE, 30, RoundingMode.HALF_UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        BigDecimal share = raw.divide(power, 6, RoundingMode.HALF_UP);
        if (share.compareTo(TWO) < 0) {
            return power;
        }
        return power.multiply(share.compareTo(FIVE) < 0 ? TWO : FIVE);
    }

    private static String grouped(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
    }

    private Axis with(List<Tick> named) {
        return new Axis(unit, low, high, logarithmic, before, List.copyOf(named));
    }

    /** Where a number lies, from 0 to 1; what lies outside is put at the end. */
    double at(double value) {
        if (!logarithmic) {
            return clipped((value - low) / (high - low));
        }
        if (value <= 0) {
            return 0;
        }
        double share = (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
        return clipped(before + share * (1 - before));
    }

    private static double clipped(double share) {
        return Math.clamp(share, 0.0, 1.0);
    }

    /** What the axis is told as. */
    String name() {
        return logarithmic ? "time, on a logarithmic scale" : unit;
    }
}
