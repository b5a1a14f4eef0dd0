package org.claimgraph.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a thing hangs together with: things in columns, each tied to some of the columns beside it.
 *
 * @param ties ids of things, from the left to the right
 */
public record NeighbourhoodPicture(String title, List<Column> columns, List<Tie> ties) {

    private static final double GAP = 48;
    private static final double APART = 10;
    private static final double INSIDE = 8;
    private static final int MOST_LINES = 3;
    private static final int HEADING_LINES = 2;
    private static final double HEADINGS = Sheet.LEADING * (HEADING_LINES - 1) + 10;

    /**
     * Things of a kind.
     *
     * @param leftOut how many have no room
     */
    public record Column(String heading, List<Thing> things, int leftOut) {}

    /**
     * A thing.
     *
     * @param href where it leads
     * @param centre whether it is the one that this is about
     */
    public record Thing(String id, String label, String href, boolean centre) {}

    /** That two things belong together. */
    public record Tie(String from, String to) {}

    /** Where a thing lies. */
    private record Place(double x, double y, double width, double height) {

        double middle() {
            return y + height / 2;
        }
    }

    public NeighbourhoodPicture {
        columns = List.copyOf(columns);
        ties = List.copyOf(ties);
    }

    /** The picture. */
    public Drawing drawing() {
        double width = Layout.WIDE.width();
        Sheet sheet = new Sheet(width);
        double top = 14;
        double each = (width - GAP * (columns.size() - 1)) / Math.max(1, columns.size());
        double tallest = columns.stream()
                .mapToDouble(column -> height(column, each))
                .max()
                .orElse(0);
        Map<String, Place> places = new HashMap<>();
        List<Mark> boxes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = 1 + i * (each + GAP);
            sheet.lines(x, top, Lettering.lines(column.heading(), 12, each, HEADING_LINES), Form.QUIET);
            double y = top + HEADINGS + (tallest - height(column, each)) / 2;
            for (Thing thing : column.things()) {
                Place place = new Place(x, y, each - 2, height(thing, each));
                places.put(thing.id(), place);
                boxes.add(way(thing, place));
                y += place.height() + APART;
            }
            if (column.leftOut() > 0) {
                boxes.add(new Mark.Words(
                        x, y + 12, "and " + column.leftOut() + " more", Mark.Anchor.START, Form.QUIET, Tone.PLAIN));
            }
        }
        for (Tie tie : ties) {
            Place from = places.get(tie.from());
            Place to = places.get(tie.to());
            if (from != null && to != null) {
                sheet.add(new Mark.Curve(from.x() + from.width(), from.middle(), to.x(), to.middle(), Form.EDGE));
            }
        }
        sheet.addAll(boxes);
        return sheet.drawing(title, description(), top + HEADINGS + tallest + 8);
    }

    private static double height(Column column, double width) {
        return column.things().stream()
                        .mapToDouble(thing -> height(thing, width) + APART)
                        .sum()
                + (column.leftOut() > 0 ? Sheet.LEADING : 0);
    }

    private static double height(Thing thing, double width) {
        return Math.max(1, lines(thing, width).size()) * Sheet.LEADING + INSIDE;
    }

    private static List<String> lines(Thing thing, double width) {
        double size = thing.centre() ? Lettering.SIZE * 1.1 : Lettering.SIZE;
        return Lettering.lines(thing.label(), size, width - 2 - 2 * INSIDE, MOST_LINES);
    }

    private static Mark way(Thing thing, Place place) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(
                place.x(),
                place.y(),
                place.width(),
                place.height(),
                thing.centre() ? Form.CENTRE : Form.NODE,
                Tone.PLAIN));
        double base = place.y() + 16;
        for (String line : lines(thing, place.width() + 2)) {
            marks.add(new Mark.Words(
                    place.x() + INSIDE,
                    base,
                    line,
                    Mark.Anchor.START,
                    thing.centre() ? Form.STRONG : Form.TEXT,
                    Tone.PLAIN));
            base += Sheet.LEADING;
        }
        return new Mark.Way(thing.href(), thing.label(), marks);
    }

    private String description() {
        return columns.stream()
                .filter(column -> !column.things().isEmpty())
                .map(column -> column.heading() + ": " + (column.things().size() + column.leftOut()))
                .collect(Collectors.joining(", ", "", ". The list under the picture says the same."));
    }
}
