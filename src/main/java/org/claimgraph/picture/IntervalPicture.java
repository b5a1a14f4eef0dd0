package org.claimgraph.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Stance;

/**
 * The answers to a question: a line for each claim under its position, with what it gives on one axis.
 *
 * @param leftOut how many positions have no room
 */
public record IntervalPicture(String title, List<Position> positions, int leftOut) {

    /**
     * Claims that go together.
     *
     * @param summary how many claims, sources and roots it has
     * @param leftOut how many claims have no room
     */
    public record Position(String label, Stance stance, String summary, List<Row> rows, int leftOut) {}

    /**
     * A claim.
     *
     * @param number that the page has for it too
     * @param words what it gives, as its source puts it; empty where it gives no value
     * @param roots what it finally rests on
     */
    public record Row(
            int number,
            String says,
            String source,
            Optional<Interval> interval,
            boolean approximate,
            String words,
            List<Root> roots) {}

    /** What claims finally rest on. */
    public record Root(String id, String label) {}

    public IntervalPicture {
        positions = List.copyOf(positions);
    }

    /** The picture for a place of this width. */
    public Drawing drawing(Layout layout) {
        Optional<Axis> axis = Axis.of(onOneAxis());
        RootLetters letters = RootLetters.of(rows().map(Row::roots).toList());
        return switch (layout) {
            case WIDE -> new WideRows(this, axis, letters).drawing();
            case NARROW -> new NarrowRows(this, axis, letters).drawing();
        };
    }

    Stream<Row> rows() {
        return positions.stream().flatMap(position -> position.rows().stream());
    }

    /** The intervals in the unit that most of them have, the first of two that are as frequent. */
    private List<Interval> onOneAxis() {
        List<Interval> all = rows().flatMap(row -> row.interval().stream()).toList();
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Interval::unit, Collectors.counting()));
        return all.stream()
                .map(Interval::unit)
                .distinct()
                .reduce((one, other) -> counts.getOrDefault(other, 0L) > counts.getOrDefault(one, 0L) ? other : one)
                .map(unit -> all.stream()
                        .filter(interval -> interval.unit().equals(unit))
                        .toList())
                .orElse(List.of());
    }

    /** What a position is headed by. */
    static String heading(Position position) {
        return Tone.of(position.stance()).words(position.label());
    }

    /** What isn't in the picture, where something isn't. */
    Optional<String> gap() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of(
                        leftOut == 1 ? "One more position isn't shown." : leftOut + " more positions aren't shown.");
    }

    /** What isn't shown of a position, where something isn't. */
    static Optional<String> gap(Position position) {
        return position.leftOut() == 0
                ? Optional.empty()
                : Optional.of("and " + position.leftOut() + (position.leftOut() == 1 ? " more claim" : " more claims"));
    }

    /** What the marks mean, of those that are there, and which letter is which root. */
    List<String> legend(RootLetters letters) {
        List<String> legend = new ArrayList<>();
        if (rows().anyMatch(row -> row.interval().isPresent())) {
            legend.add(
                    "A bar is the range that a claim gives: a line across its end where the bound counts in, an arrow"
                            + " where it is open, a diamond for one value, dashes where it is given roughly.");
        }
        if (!letters.letters().isEmpty()) {
            legend.add(
                    "Claims with the same letter rest on one root; those without a letter rest on a root of their own.");
        }
        letters.letters().values().forEach(root -> legend.add(root.letter() + ": " + root.label()));
        return legend;
    }

    /** The picture in words. */
    String description() {
        return Stream.of(
                        positions.stream().map(position -> heading(position) + " (" + position.summary() + ")."),
                        gap().stream(),
                        Stream.of("The table of claims on the question's page says the same."))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }
}
