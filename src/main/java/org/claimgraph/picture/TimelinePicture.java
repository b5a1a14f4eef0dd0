package org.claimgraph.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the sources that speak to a question were published. */
public record TimelinePicture(String title, List<Entry> entries) {

    private static final double WIDTH = 860;
    private static final double PLOT = 370;
    private static final double PLOT_WIDTH = 370;

    /**
     * A source.
     *
     * @param published a year, a month or a day, such as {@code 2024-05}
     * @param words how many claims it has on the question
     */
    public record Entry(String source, Optional<String> published, String words) {}

    /** The days that a date may mean, the last one not counted in. */
    private record Days(LocalDate from, LocalDate to) {

        static Days of(String date) {
            String[] parts = date.split("-", -1);
            if (parts.length == 1) {
                LocalDate from = LocalDate.of(Integer.parseInt(parts[0]), 1, 1);
                return new Days(from, from.plusYears(1));
            }
            if (parts.length == 2) {
                LocalDate from = YearMonth.parse(date).atDay(1);
                return new Days(from, from.plusMonths(1));
            }
            LocalDate from = LocalDate.parse(date);
            return new Days(from, from.plusDays(1));
        }
    }

    public TimelinePicture {
        entries = entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.published().isEmpty())
                        .thenComparing(entry -> entry.published().orElse(""))
                        .thenComparing(Entry::source))
                .toList();
    }

    /** The picture. */
    public Drawing drawing() {
        Sheet sheet = new Sheet(WIDTH);
        double top = sheet.heading(title);
        List<Days> all = entries.stream()
                .flatMap(entry -> entry.published().stream())
                .map(Days::of)
                .toList();
        int first = all.stream().mapToInt(days -> days.from().getYear()).min().orElse(0);
        int last = all.stream()
                        .mapToInt(days -> days.to().minusDays(1).getYear())
                        .max()
                        .orElse(0)
                + 1;
        double height = entries.stream().mapToDouble(TimelinePicture::height).sum();
        if (!all.isEmpty()) {
            Scale scale = new Scale(years(first, last), PLOT, PLOT_WIDTH);
            sheet.addAll(scale.names(top, WIDTH));
            sheet.addAll(scale.lines(top + 6, top + 10 + height));
        }
        double y = top + 10;
        for (Entry entry : entries) {
            row(sheet, y, entry, first, last);
            y += height(entry);
        }
        return sheet.drawing(title, description(), y + 8);
    }

    private static List<Tick> years(int first, int last) {
        int step = Math.max(1, (last - first + 7) / 8);
        return IntStream.iterate(first, year -> year <= last, year -> year + step)
                .mapToObj(year -> new Tick((double) (year - first) / (last - first), String.valueOf(year)))
                .toList();
    }

    private static List<String> label(Entry entry) {
        return Lettering.lines(entry.source(), Lettering.SIZE, PLOT - 20, 2);
    }

    private static double height(Entry entry) {
        return Math.max(1, label(entry).size()) * Sheet.LEADING + 8;
    }

    private static void row(Sheet sheet, double top, Entry entry, int first, int last) {
        double middle = top + height(entry) / 2;
        sheet.lines(0, top + 16, label(entry), Form.TEXT);
        sheet.words(PLOT + PLOT_WIDTH + 16, middle + 4, entry.words(), Form.QUIET);
        if (entry.published().isEmpty()) {
            sheet.words(PLOT + 8, middle + 4, "no date given", Form.QUIET);
            return;
        }
        String date = entry.published().get();
        Days days = Days.of(date);
        double from = PLOT + share(days.from(), first, last) * PLOT_WIDTH;
        double wide = Math.max(8, PLOT + share(days.to(), first, last) * PLOT_WIDTH - from);
        sheet.add(new Mark.Box(from, middle - 4, wide, 8, Form.BAR, Tone.PLAIN));
        double text = Lettering.width(date, 12) + 8;
        if (from + wide + text <= PLOT + PLOT_WIDTH) {
            sheet.words(from + wide + 6, middle + 4, date, Form.QUIET);
        } else {
            sheet.words(from - 6, middle + 4, date, Mark.Anchor.END, Form.QUIET);
        }
    }

    private static double share(LocalDate day, int first, int last) {
        double year = day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
        return (year - first) / (last - first);
    }

    private String description() {
        return Stream.concat(
                        entries.stream()
                                .map(entry -> entry.source() + ", "
                                        + entry.published().orElse("no date given") + ": " + entry.words() + "."),
                        Stream.of("A bar is as long as its date is uncertain."))
                .collect(Collectors.joining(" "));
    }
}
