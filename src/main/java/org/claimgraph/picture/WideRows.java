package org.claimgraph.picture;

import java.util.List;
import java.util.Optional;

/** The picture of intervals with what is said before the axis and who says it behind. */
record WideRows(IntervalPicture picture, Optional<Axis> axis, RootLetters letters) {

    private static final double NUMBER = 44;
    private static final double SAYS = 54;
    private static final double SAYS_WIDTH = 366;
    private static final double PLOT = 436;
    private static final double PLOT_WIDTH = 400;
    private static final double LETTERS = 862;
    private static final double SOURCE = 892;
    private static final double SOURCE_WIDTH = 224;
    private static final double BOLD = Lettering.SIZE * 1.1;
    private static final int MOST_LETTERS = 2;

    Drawing drawing() {
        Sheet rows = new Sheet(Layout.WIDE.width());
        double top = new Sheet(Layout.WIDE.width()).heading(picture.title());
        double y = axis.isPresent() ? top + 12 : top - 10;
        for (IntervalPicture.Position position : picture.positions()) {
            y = position(rows, y, position);
        }
        Sheet sheet = new Sheet(Layout.WIDE.width());
        sheet.heading(picture.title());
        if (axis.isPresent()) {
            Scale scale = new Scale(axis.get().ticks(), PLOT, PLOT_WIDTH);
            sheet.words(SAYS, top, axis.get().name(), Form.QUIET);
            sheet.addAll(scale.names(top, Layout.WIDE.width()));
            sheet.addAll(scale.lines(top + 6, y));
        }
        sheet.addAll(rows.marks());
        y += Sheet.LEADING;
        if (picture.gap().isPresent()) {
            sheet.words(SAYS, y, picture.gap().get(), Form.QUIET);
            y += Sheet.LEADING;
        }
        for (String line : picture.legend(letters)) {
            y = sheet.lines(SAYS, y, Lettering.lines(line, 12, Layout.WIDE.width() - SAYS, 2), Form.QUIET);
        }
        return sheet.drawing(picture.title(), picture.description(), y);
    }

    private double position(Sheet sheet, double top, IntervalPicture.Position position) {
        Tone tone = Tone.of(position.stance());
        sheet.add(new Mark.Box(0, top, Layout.WIDE.width(), 24, Form.BAND, Tone.PLAIN));
        String heading =
                Lettering.lines(IntervalPicture.heading(position), BOLD, 780, 1).getFirst();
        sheet.add(new Mark.Words(8, top + 16.5, heading, Mark.Anchor.START, Form.STRONG, tone));
        sheet.words(Layout.WIDE.width() - 8, top + 16.5, position.summary(), Mark.Anchor.END, Form.QUIET);
        double y = top + 28;
        for (IntervalPicture.Row row : position.rows()) {
            y = row(sheet, y, row, tone);
        }
        if (IntervalPicture.gap(position).isPresent()) {
            sheet.words(SAYS, y + 13, IntervalPicture.gap(position).get(), Form.QUIET);
            y += 20;
        }
        return y + 6;
    }

    private double row(Sheet sheet, double top, IntervalPicture.Row row, Tone tone) {
        List<String> says = Lettering.lines(row.says(), Lettering.SIZE, SAYS_WIDTH, 2);
        List<String> source = Lettering.lines(row.source(), 12, SOURCE_WIDTH, 2);
        int lines = Math.max(1, Math.max(says.size(), source.size()));
        double height = lines * Sheet.LEADING + 6;
        double base = top + 14;
        sheet.add(new Mark.Words(8, base, tone.sign(), Mark.Anchor.START, Form.SIGN, tone));
        sheet.words(NUMBER, base, String.valueOf(row.number()), Mark.Anchor.END, Form.QUIET);
        sheet.lines(SAYS, base, says, Form.TEXT);
        sheet.lines(SOURCE, base, source, Form.QUIET);
        value(sheet, row, tone, top + height / 2);
        letters(sheet, row, top + height / 2);
        return top + height;
    }

    private void value(Sheet sheet, IntervalPicture.Row row, Tone tone, double middle) {
        boolean measured = axis.isPresent()
                && row.interval().map(it -> it.unit().equals(axis.get().unit())).orElse(false);
        String said = Lettering.lines(row.words(), 12, PLOT_WIDTH - 8, 1).stream()
                .findFirst()
                .orElse("");
        if (measured) {
            Bar bar = new Bar(axis.orElseThrow(), PLOT, PLOT_WIDTH, middle);
            sheet.addAll(bar.marks(row.interval().orElseThrow(), row.approximate(), tone));
            if (!said.isEmpty()) {
                bar.words(row.interval().orElseThrow(), said, 12).ifPresent(sheet::add);
            }
        } else if (!said.isEmpty()) {
            sheet.words(PLOT + 8, middle + 4, said, Form.QUIET);
        }
    }

    private void letters(Sheet sheet, IntervalPicture.Row row, double middle) {
        List<String> of = letters.of(row.roots());
        if (!of.isEmpty()) {
            String shown = String.join(" ", of.subList(0, Math.min(MOST_LETTERS, of.size())))
                    + (of.size() > MOST_LETTERS ? "…" : "");
            double wide = Math.max(18, Lettering.width(shown, Lettering.SIZE) + 8);
            sheet.add(new Mark.Box(LETTERS - wide / 2, middle - 9, wide, 18, Form.BADGE, Tone.PLAIN));
            sheet.words(LETTERS, middle + 4.5, shown, Mark.Anchor.MIDDLE, Form.TEXT);
        }
    }
}
