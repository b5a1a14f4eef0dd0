package org.claimgraph.picture;

import java.util.List;

/** A part of a drawing, at its place. */
sealed interface Mark {

    /** Where a text lies to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Form form, Tone tone) implements Mark {}

    /** A line that leaves and arrives level. */
    record Curve(double x1, double y1, double x2, double y2, Form form) implements Mark {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height, Form form, Tone tone) implements Mark {}

    /** A filled outline, by the coordinates of its corners in turn. */
    record Outline(List<Double> corners, Form form, Tone tone) implements Mark {}

    /** A text in one line; the place is on its base line. */
    record Words(double x, double y, String text, Anchor anchor, Form form, Tone tone) implements Mark {}

    /**
     * Marks that lead elsewhere.
     *
     * @param label what is told of it where it is pointed at
     */
    record Way(String href, String label, List<Mark> marks) implements Mark {}
}
