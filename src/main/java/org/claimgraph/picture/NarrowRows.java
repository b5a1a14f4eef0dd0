package org.claimgraph.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture of intervals for a narrow place: under what is said, who says it, and the axis over the whole width. */
record NarrowRows(IntervalPicture picture, Optional<Axis> axis, RootLetters letters) {

    private static final double NUMBER = 32;
    private static final double SAYS = 38;
    private static final double PLOT = 8;
    private static final double PLOT_WIDTH = 324;

    Drawing drawing() {
        Sheet sheet = new Sheet(Layout.NARROW.width());
        double y = sheet.heading(picture.title()) - 10;
        for (IntervalPicture.Position position : picture.positions()) {
            y = position(sheet, y, position);
        }
        y += Sheet.LEADING;
        List<String> last = Stream.concat(picture.gap().stream(), picture.legend(letters).stream())
                .toList();
        for (String line : last) {
            y = sheet.lines(8, y, Lettering.lines(line, 12, Layout.NARROW.width() - 16, 4), Form.QUIET);
        }
        return sheet.drawing(picture.title(), picture.description(), y);
    }

    private double position(Sheet sheet, double top, IntervalPicture.Position position) {
        Tone tone = Tone.of(position.stance());
        List<String> heading =
                Lettering.lines(IntervalPicture.heading(position), Lettering.SIZE * 1.1, Layout.NARROW.width() - 16, 2);
        double height = (heading.size() + 1) * Sheet.LEADING + 6;
        sheet.add(new Mark.Box(0, top, Layout.NARROW.width(), height, Form.BAND, Tone.PLAIN));
        double y = top + 15;
        for (String line : heading) {
            sheet.add(new Mark.Words(8, y, line, Mark.Anchor.START, Form.STRONG, tone));
            y += Sheet.LEADING;
        }
        sheet.words(8, y, position.summary(), Form.QUIET);
        y = top + height + 4;
        if (axis.isPresent() && position.rows().stream().anyMatch(this::isMeasured)) {
            sheet.addAll(new Scale(axis.get().ticks(), PLOT, PLOT_WIDTH).names(y + 12, Layout.NARROW.width()));
            y += Sheet.LEADING;
        }
        for (IntervalPicture.Row row : position.rows()) {
            y = row(sheet, y, row, tone);
        }
        if (IntervalPicture.gap(position).isPresent()) {
            sheet.words(SAYS, y + 13, IntervalPicture.gap(position).get(), Form.QUIET);
            y += 20;
        }
        return y + 6;
    }

    private boolean isMeasured(IntervalPicture.Row row) {
        return axis.isPresent()
                && row.interval().map(it -> it.unit().equals(axis.get().unit())).orElse(false);
    }

    private double row(Sheet sheet, double top, IntervalPicture.Row row, Tone tone) {
        double base = top + 14;
        sheet.add(new Mark.Words(2, base, tone.sign(), Mark.Anchor.START, Form.SIGN, tone));
        sheet.words(NUMBER, base, String.valueOf(row.number()), Mark.Anchor.END, Form.QUIET);
        double wide = Layout.NARROW.width() - SAYS - 4;
        double y = sheet.lines(SAYS, base, Lettering.lines(row.says(), Lettering.SIZE, wide, 3), Form.TEXT);
        List<String> of = letters.of(row.roots());
        String below = Stream.of(row.words(), of.isEmpty() ? "" : "root " + String.join(" ", of), row.source())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        y = sheet.lines(SAYS, y, Lettering.lines(below, 12, wide, 2), Form.QUIET);
        if (isMeasured(row)) {
            Axis measured = axis.orElseThrow();
            sheet.addAll(new Scale(measured.ticks(), PLOT, PLOT_WIDTH).lines(y - 11, y + 7));
            sheet.addAll(new Bar(measured, PLOT, PLOT_WIDTH, y - 2)
                    .marks(row.interval().orElseThrow(), row.approximate(), tone));
            y += 20;
        }
        return y - 6;
    }
}
