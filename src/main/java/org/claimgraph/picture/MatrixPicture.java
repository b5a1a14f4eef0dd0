package org.claimgraph.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimgraph.claim.Stance;

/** How many claims each source has on each position. */
public record MatrixPicture(String title, List<Column> columns, List<Row> rows) {

    private static final double LEFT = 320;
    private static final double CELL = 26;
    private static final double WIDEST = 150;

    /** A position. */
    public record Column(String label, Stance stance) {}

    /**
     * A source.
     *
     * @param counts for each column, how many claims
     */
    public record Row(String source, List<Integer> counts) {}

    public MatrixPicture {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The picture. */
    public Drawing drawing() {
        double each = Math.clamp((Layout.WIDE.width() - LEFT) / Math.max(1, columns.size()), 70, WIDEST);
        double width = Math.max(640, LEFT + each * columns.size());
        Sheet sheet = new Sheet(width);
        double top = sheet.heading(title);
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Tone tone = Tone.of(column.stance());
            List<String> lines = Lettering.lines(tone.words(column.label()), 12, each - 8, 4);
            most = Math.max(most, lines.size());
            sheet.lines(LEFT + i * each + 4, top, lines, Form.QUIET);
        }
        double y = top + (most - 1) * Sheet.LEADING + 8;
        for (Row row : rows) {
            y = row(sheet, y, each, row);
        }
        return sheet.drawing(title, description(), y + 8);
    }

    private double row(Sheet sheet, double top, double each, Row row) {
        List<String> source = Lettering.lines(row.source(), Lettering.SIZE, LEFT - 12, 2);
        double height = Math.max(CELL, source.size() * Sheet.LEADING + 8);
        sheet.line(0, top, LEFT + each * columns.size(), top, Form.GRID);
        sheet.lines(0, top + 16, source, Form.TEXT);
        for (int i = 0; i < columns.size(); i++) {
            int count = row.counts().get(i);
            if (count > 0) {
                Tone tone = Tone.of(columns.get(i).stance());
                sheet.add(new Mark.Box(LEFT + i * each + 2, top + 2, each - 4, height - 4, Form.CELL, tone));
                sheet.add(new Mark.Words(
                        LEFT + (i + 0.5) * each,
                        top + height / 2 + 4.5,
                        tone.sign() + " " + count,
                        Mark.Anchor.MIDDLE,
                        Form.STRONG,
                        tone));
            }
        }
        return top + height;
    }

    private String description() {
        if (rows.isEmpty()) {
            return "No source speaks to it.";
        }
        return rows.stream()
                .map(row -> row.source() + ": "
                        + IntStream.range(0, columns.size())
                                .filter(i -> row.counts().get(i) > 0)
                                .mapToObj(i -> row.counts().get(i) + " "
                                        + Tone.of(columns.get(i).stance())
                                                .words(columns.get(i).label()))
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
    }
}
