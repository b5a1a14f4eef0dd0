package org.claimgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.query.QueryHeader;
import org.claimgraph.query.View;

/**
 * Rows as a picture: an interval or a bar each, those of one group under its name. All that it tells stands in the
 * table too.
 *
 * @param lines from the top down
 * @param unit what the numbers are in; empty where the query doesn't say
 * @param left where the axis begins
 */
record Chart(
        String title,
        String unit,
        double width,
        double height,
        double left,
        double axis,
        List<Scale.Tick> ticks,
        List<Line> lines) {

    private static final double WIDTH = 760;
    private static final double LEFT = 300;
    private static final double RIGHT = 660;
    private static final double STEP = 22;
    private static final double TOP = 12;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LABEL = 42;
    private static final String UNIT = "unit";

    /**
     * The name of a group, or a row.
     *
     * @param figures the value in words, at the end of the line
     */
    record Line(
            double y,
            boolean heading,
            String label,
            String whole,
            double from,
            double to,
            boolean openBelow,
            boolean openAbove,
            String figures) {}

    private record Row(String label, String group, Optional<Double> low, Optional<Double> high) {

        Stream<Double> numbers() {
            return Stream.of(low, high).flatMap(Optional::stream);
        }
    }

    /** The pictures of rows, one for each unit among them; none where the query is best shown as a table. */
    static List<Chart> of(QueryHeader header, List<List<Optional<Node>>> rows) {
        Optional<View> view = header.view().filter(it -> it.type() != View.Type.TABLE);
        if (view.isEmpty() || rows.isEmpty()) {
            return List.of();
        }
        List<String> columns = List.copyOf(header.columns().keySet());
        Map<String, List<Row>> byUnit = new LinkedHashMap<>();
        rows.stream().limit(MOST_LINES).forEach(values -> {
            Row row = row(view.get(), columns, values);
            if (row.numbers().findAny().isPresent()) {
                String unit = view.get().unit().orElseGet(() -> text(Optional.of(UNIT), columns, values));
                byUnit.computeIfAbsent(unit, missing -> new ArrayList<>()).add(row);
            }
        });
        return byUnit.entrySet().stream()
                .map(entry -> drawn(header.summary(), entry.getKey(), view.get().type(), entry.getValue()))
                .toList();
    }

    private static Row row(View view, List<String> columns, List<Optional<Node>> values) {
        Optional<String> group = view.group().filter(name -> !name.equals(UNIT));
        return switch (view.type()) {
            case TABLE, INTERVAL ->
                new Row(
                        text(view.label(), columns, values),
                        text(group, columns, values),
                        number(view.low(), columns, values),
                        number(view.high(), columns, values));
            case BAR ->
                new Row(
                        text(view.label(), columns, values),
                        text(group, columns, values),
                        Optional.of(0.0),
                        number(view.value(), columns, values).or(() -> Optional.of(0.0)));
        };
    }

    private static String text(Optional<String> column, List<String> columns, List<Optional<Node>> values) {
        return column.filter(columns::contains)
                .map(name -> ResultRows.text(values.get(columns.indexOf(name))))
                .orElse("");
    }

    private static Optional<Double> number(Optional<String> column, List<String> columns, List<Optional<Node>> values) {
        return Optional.of(text(column, columns, values))
                .filter(text -> text.matches("[+-]?[0-9]{1,300}(\\.[0-9]*)?"))
                .map(Double::valueOf);
    }

    private static Chart drawn(String title, String unit, View.Type type, List<Row> rows) {
        Scale scale = Scale.of(rows.stream().flatMap(Row::numbers).toList(), LEFT, RIGHT);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        List<Line> lines = new ArrayList<>();
        double[] y = {TOP};
        groups.forEach((group, members) -> {
            if (groups.size() > 1) {
                String name = group.isEmpty() ? "not said" : group;
                lines.add(new Line(y[0], true, cut(name, 2 * LONGEST_LABEL), name, 0, 0, false, false, ""));
                y[0] += STEP;
            }
            members.forEach(row -> {
                lines.add(line(y[0], row, scale, type));
                y[0] += STEP;
            });
        });
        return new Chart(title, unit, WIDTH, y[0] + STEP + TOP, LEFT, y[0], scale.ticks(), lines);
    }

    private static Line line(double y, Row row, Scale scale, View.Type type) {
        return new Line(
                y,
                false,
                cut(row.label(), LONGEST_LABEL),
                row.label(),
                row.low().map(scale::x).orElse(LEFT),
                row.high().map(scale::x).orElse(RIGHT),
                row.low().isEmpty(),
                row.high().isEmpty(),
                figures(row, type));
    }

    private static String figures(Row row, View.Type type) {
        if (type == View.Type.BAR) {
            return row.high().map(Scale::plain).orElse("");
        }
        if (row.low().equals(row.high())) {
            return row.low().map(Scale::plain).orElse("");
        }
        return row.low().isEmpty()
                ? "≤ " + row.high().map(Scale::plain).orElse("")
                : row.high().isEmpty()
                        ? "≥ " + row.low().map(Scale::plain).orElse("")
                        : row.low().map(Scale::plain).orElse("") + "–"
                                + row.high().map(Scale::plain).orElse("");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
