package org.claimgraph.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimgraph.claim.Interval;

/**
 * An interval on an axis.
 *
 * @param left where the axis begins
 * @param width of the axis
 * @param middle the height at which the bar lies
 */
record Bar(Axis axis, double left, double width, double middle) {

    private static final double HALF = 5;
    private static final double HEAD = 7;
    private static final double THINNEST = 2;

    /** A bar with caps where its bounds belong to it, arrows where it is open, or a point. */
    List<Mark> marks(Interval interval, boolean approximate, Tone tone) {
        if (isPoint(interval)) {
            return List.of(point(start(interval), tone));
        }
        double start = start(interval);
        double end = Math.max(end(interval), start + THINNEST);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(start, middle - HALF, end - start, HALF * 2, approximate ? Form.ROUGH : Form.BAR, tone));
        if (interval.low().isEmpty()) {
            marks.add(head(start, -HEAD, tone));
        } else if (!interval.lowOpen()) {
            marks.add(cap(start, tone));
        }
        if (interval.high().isEmpty()) {
            marks.add(head(end, HEAD, tone));
        } else if (!interval.highOpen()) {
            marks.add(cap(end, tone));
        }
        return marks;
    }

    /** The words beside the bar, after it or else before it, where there is room. */
    Optional<Mark> words(Interval interval, String text, double size) {
        double room = Lettering.width(text, size) + HEAD + 6;
        double start = start(interval);
        double end = end(interval);
        if (end + room <= left + width) {
            return Optional.of(
                    new Mark.Words(end + HEAD + 4, middle + 4, text, Mark.Anchor.START, Form.QUIET, Tone.PLAIN));
        }
        return start - room >= left
                ? Optional.of(
                        new Mark.Words(start - HEAD - 4, middle + 4, text, Mark.Anchor.END, Form.QUIET, Tone.PLAIN))
                : Optional.empty();
    }

    private static boolean isPoint(Interval interval) {
        return interval.low().isPresent()
                && interval.high().isPresent()
                && interval.low().get().compareTo(interval.high().get()) == 0;
    }

    private double start(Interval interval) {
        return interval.low().map(this::at).orElse(left + HEAD);
    }

    private double end(Interval interval) {
        return interval.high().map(this::at).orElse(left + width - HEAD);
    }

    private double at(BigDecimal value) {
        return left + axis.at(value.doubleValue()) * width;
    }

    private Mark cap(double x, Tone tone) {
        return new Mark.Line(x, middle - HALF - 2, x, middle + HALF + 2, Form.CAP, tone);
    }

    private Mark head(double x, double length, Tone tone) {
        return new Mark.Outline(
                List.of(x, middle - HALF - 2, x + length, middle, x, middle + HALF + 2), Form.POINT, tone);
    }

    private Mark point(double x, Tone tone) {
        double reach = HALF + 2;
        return new Mark.Outline(
                List.of(x, middle - reach, x + reach, middle, x, middle + reach, x - reach, middle), Form.POINT, tone);
    }
}
