package org.claimgraph.picture;

import java.util.ArrayList;
import java.util.List;

/** What a picture is drawn on, mark by mark. */
final class Sheet {

    /** From one base line to the next. */
    static final double LEADING = 16;

    /** The size of titles, which are bold and so take more room. */
    private static final double BOLD = 15 * 1.12;

    private final List<Mark> marks = new ArrayList<>();
    private final double width;

    Sheet(double width) {
        this.width = width;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void addAll(List<? extends Mark> more) {
        marks.addAll(more);
    }

    void line(double x1, double y1, double x2, double y2, Form form) {
        add(new Mark.Line(x1, y1, x2, y2, form, Tone.PLAIN));
    }

    void words(double x, double y, String text, Form form) {
        add(new Mark.Words(x, y, text, Mark.Anchor.START, form, Tone.PLAIN));
    }

    void words(double x, double y, String text, Mark.Anchor anchor, Form form) {
        add(new Mark.Words(x, y, text, anchor, form, Tone.PLAIN));
    }

    /** Lines under each other, the first with its base line at {@code y}; gives the base line after the last. */
    double lines(double x, double y, List<String> lines, Form form) {
        double base = y;
        for (String line : lines) {
            words(x, base, line, form);
            base += LEADING;
        }
        return base;
    }

    /** The title of the picture at its top; gives the base line after it. */
    double heading(String title) {
        return lines(0, 18, Lettering.lines(title, BOLD, width, 3), Form.HEADING) + 6;
    }

    /** The drawing, of this height, with paper under it. */
    Drawing drawing(String title, String description, double height) {
        List<Mark> all = new ArrayList<>();
        all.add(new Mark.Box(0, 0, width, height, Form.PAPER, Tone.PLAIN));
        all.addAll(marks);
        return new Drawing(title, description, width, height, all);
    }
}
