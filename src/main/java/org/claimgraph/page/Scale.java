package org.claimgraph.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Where numbers are on the axis of a chart.
 *
 * @param log whether each step is ten times the one before
 * @param from where the axis begins, in pixels
 * @param to where it ends
 */
record Scale(double least, double most, boolean log, double from, double to) {

    private static final double WIDE = 50;
    private static final int STEPS = 5;

    /** A mark of the axis. */
    record Tick(double x, String text) {}

    /** The scale on which these numbers can be told apart: by tens where they are far from each other. */
    static Scale of(List<Double> numbers, double from, double to) {
        double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double smallest = numbers.stream()
                .mapToDouble(Double::doubleValue)
                .filter(number -> number > 0)
                .min()
                .orElse(1);
        boolean negative = numbers.stream().anyMatch(number -> number < 0);
        if (!negative && most / smallest >= WIDE) {
            return new Scale(
                    Math.pow(10, Math.floor(Math.log10(smallest))),
                    Math.pow(10, Math.ceil(Math.log10(most))),
                    true,
                    from,
                    to);
        }
        double least = negative
                ? numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0)
                : 0;
        double step = step(most > least ? most - least : 1);
        return new Scale(Math.floor(least / step) * step, Math.max(Math.ceil(most / step), 1) * step, false, from, to);
    }

    private static double step(double width) {
        double rough = width / STEPS;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        return List.of(1.0, 2.0, 5.0, 10.0).stream()
                .map(times -> times * ten)
                .filter(step -> step >= rough)
                .findFirst()
                .orElse(10 * ten);
    }

    /** Where a number is; one beyond the axis is at its end. */
    double x(double number) {
        double share = log
                ? (Math.log10(Math.max(number, least)) - Math.log10(least)) / (Math.log10(most) - Math.log10(least))
                : (number - least) / (most - least);
        return rounded(from + Math.clamp(share, 0, 1) * (to - from));
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (log) {
            for (double number = least; number <= most * 1.001; number *= 10) {
                ticks.add(new Tick(x(number), plain(number)));
            }
        } else {
            double step = step(most - least);
            for (double number = least; number <= most + step / 100; number += step) {
                ticks.add(new Tick(x(number), plain(number)));
            }
        }
        return ticks;
    }

    /** A number as people write it. */
    static String plain(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).round(new MathContext(6)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
