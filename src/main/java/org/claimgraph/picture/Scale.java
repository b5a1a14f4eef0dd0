package org.claimgraph.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of an axis drawn at a place.
 *
 * @param left where the axis begins
 * @param width of the axis
 */
record Scale(List<Tick> ticks, double left, double width) {

    private static final double SIZE = 12;
    private static final double APART = 8;

    /** The names over a base line, those left out that would touch the one before. */
    List<Mark> names(double base, double paper) {
        List<Mark> names = new ArrayList<>();
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double wide = Lettering.width(tick.label(), SIZE);
            double middle = Math.clamp(left + tick.at() * width, wide / 2, paper - wide / 2);
            if (middle - wide / 2 >= taken + APART) {
                names.add(new Mark.Words(middle, base, tick.label(), Mark.Anchor.MIDDLE, Form.QUIET, Tone.PLAIN));
                taken = middle + wide / 2;
            }
        }
        return names;
    }

    /** A line for each tick from one height to another. */
    List<Mark> lines(double top, double bottom) {
        return ticks.stream()
                .<Mark>map(tick -> {
                    double x = left + tick.at() * width;
                    return new Mark.Line(x, top, x, bottom, Form.GRID, Tone.PLAIN);
                })
                .toList();
    }
}
