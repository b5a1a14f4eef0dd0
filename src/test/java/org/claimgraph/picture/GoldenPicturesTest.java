package org.claimgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Stance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Each picture is byte for byte what it was; {@code -Dgolden.rewrite=true} writes them anew, to be looked at. */
class GoldenPicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/pictures");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private static final String MARKUP = "</text><script>alert(1)</script> & \"quotes\" 'too' ]]> \u0001";
    private static final String LONG =
            "A very long label that goes on and on, ".repeat(12) + "withonewordthatisfartoolongforanyline".repeat(6);
    private static final String HEBREW = "ההשפעה החלה בתוך 4 שעות (ketamine) אצל רוב המטופלים.";

    private static IntervalPicture.Row row(int number, String says, String value, String words, String... roots) {
        return new IntervalPicture.Row(
                number,
                says,
                "Source " + number,
                value.isEmpty() ? Optional.empty() : Optional.of(Interval.parse(value)),
                words.startsWith("about"),
                words,
                Stream.of(roots)
                        .map(root -> new IntervalPicture.Root(root, "Root " + root))
                        .toList());
    }

    private static IntervalPicture.Position position(String label, Stance stance, IntervalPicture.Row... rows) {
        return new IntervalPicture.Position(label, stance, rows.length + " claims, 1 source", List.of(rows), 0);
    }

    private static IntervalPicture picture(IntervalPicture.Position... positions) {
        return new IntervalPicture("Onset: a drug, relief", List.of(positions), 0);
    }

    private static Map<String, IntervalPicture> intervals() {
        Map<String, IntervalPicture> cases = new LinkedHashMap<>();
        cases.put(
                "times",
                picture(
                        position(
                                "within 1 d",
                                Stance.AFFIRMS,
                                row(1, "It works inside four hours.", "(0, 4] h", "within 4 hours", "a", "b"),
                                row(2, "It works in a day or so.", "(0, 24] h", "about a day", "a"),
                                row(3, "It takes two hours.", "[2, 2] h", "2 hours", "c")),
                        position(
                                "at 1–3 d",
                                Stance.DENIES,
                                row(4, "It isn't seen between one and three days.", "[24, 72] h", "1–3 days", "b")),
                        position("at 7 d or more", Stance.AFFIRMS, row(5, "At the earliest a week.", "[168, ∞) h", "")),
                        position("fast", Stance.NO_DIFFERENCE, row(6, "As fast as the other.", "", "fast", "a")),
                        position("open", Stance.UNDETERMINED, row(7, "Nobody knows.", "", ""))));
        cases.put("no-value", picture(position("affirmed", Stance.AFFIRMS, row(1, "It works.", "", ""))));
        cases.put("no-claims", picture());
        cases.put(
                "open-bounds",
                picture(position(
                        "any",
                        Stance.AFFIRMS,
                        row(1, "Up to 5.", "(-∞, 5] percent", "up to 5%"),
                        row(2, "More than 3.", "(3, ∞) percent", "more than 3%"),
                        row(3, "Anything.", "(-∞, ∞) percent", ""))));
        cases.put("one-point", picture(position("at 7", Stance.AFFIRMS, row(1, "Seven.", "[7, 7] percent", "7%"))));
        cases.put(
                "two-units",
                picture(position(
                        "mixed",
                        Stance.AFFIRMS,
                        row(1, "Two sessions.", "[2, 2] sessions", "two sessions"),
                        row(2, "Half a million.", "[500000, 500000] persons", "half a million"),
                        row(3, "Seventeen million.", "(17000000, ∞) persons", "more than 17 million"))));
        cases.put(
                "long-labels",
                picture(new IntervalPicture.Position(
                        LONG, Stance.AFFIRMS, "1 claim", List.of(row(1, LONG, "(0, 1] h", LONG, LONG)), 12)));
        cases.put("right-to-left", picture(position(HEBREW, Stance.DENIES, row(1, HEBREW, "(0, 4] h", "4 שעות"))));
        cases.put("markup", picture(position(MARKUP, Stance.AFFIRMS, row(1, MARKUP, "", MARKUP, MARKUP))));
        cases.put(
                "forty-rows",
                new IntervalPicture(
                        "Forty",
                        List.of(new IntervalPicture.Position(
                                "within 40 h",
                                Stance.AFFIRMS,
                                "40 claims",
                                IntStream.rangeClosed(1, 40)
                                        .mapToObj(i ->
                                                row(i, "Claim " + i + ".", "(0, " + i + "] h", i + " h", "r" + i % 30))
                                        .toList(),
                                0)),
                        3));
        return cases;
    }

    private static Map<String, Drawing> drawings() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        intervals().forEach((name, picture) -> {
            drawings.put("intervals-" + name, picture.drawing(Layout.WIDE));
            drawings.put("intervals-" + name + "-narrow", picture.drawing(Layout.NARROW));
        });
        drawings.put(
                "matrix",
                new MatrixPicture(
                                "Who says what",
                                List.of(
                                        new MatrixPicture.Column("within 1 d", Stance.AFFIRMS),
                                        new MatrixPicture.Column(LONG, Stance.DENIES),
                                        new MatrixPicture.Column(MARKUP, Stance.UNDETERMINED)),
                                List.of(
                                        new MatrixPicture.Row("First source", List.of(3, 0, 1)),
                                        new MatrixPicture.Row(HEBREW, List.of(0, 12, 0)),
                                        new MatrixPicture.Row(LONG, List.of(0, 0, 0))))
                        .drawing());
        drawings.put("matrix-empty", new MatrixPicture("Nothing", List.of(), List.of()).drawing());
        drawings.put(
                "timeline",
                new TimelinePicture(
                                "When",
                                List.of(
                                        new TimelinePicture.Entry("By the day", Optional.of("2024-02-29"), "1 claim"),
                                        new TimelinePicture.Entry("By the year", Optional.of("2019"), "2 claims"),
                                        new TimelinePicture.Entry(MARKUP, Optional.of("2024-12"), "1 claim"),
                                        new TimelinePicture.Entry(LONG, Optional.empty(), "40 claims")))
                        .drawing());
        drawings.put(
                "timeline-undated",
                new TimelinePicture("When", List.of(new TimelinePicture.Entry("One", Optional.empty(), "1 claim")))
                        .drawing());
        drawings.put(
                "neighbourhood",
                new NeighbourhoodPicture(
                                "Around a claim",
                                List.of(
                                        new NeighbourhoodPicture.Column(
                                                "source",
                                                List.of(new NeighbourhoodPicture.Thing("s", LONG, "/sources/s", false)),
                                                0),
                                        new NeighbourhoodPicture.Column(
                                                "claim",
                                                List.of(new NeighbourhoodPicture.Thing(
                                                        "c", MARKUP, "/c?a=1&b=2", true)),
                                                0),
                                        new NeighbourhoodPicture.Column(
                                                "question",
                                                List.of(
                                                        new NeighbourhoodPicture.Thing("q", HEBREW, "/q", false),
                                                        new NeighbourhoodPicture.Thing("r", "Other", "/r", false)),
                                                7)),
                                List.of(
                                        new NeighbourhoodPicture.Tie("s", "c"),
                                        new NeighbourhoodPicture.Tie("c", "q"),
                                        new NeighbourhoodPicture.Tie("c", "missing")))
                        .drawing());
        return drawings;
    }

    @TestFactory
    Stream<DynamicTest> each_picture_is_what_it_was() {
        return drawings().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Path file = GOLDEN.resolve(one.getKey() + ".svg");
                    byte[] svg = (one.getValue().svg() + "\n").getBytes(StandardCharsets.UTF_8);
                    if (REWRITE) {
                        Files.createDirectories(GOLDEN);
                        Files.write(file, svg);
                    }
                    assertThat(svg).isEqualTo(Files.readAllBytes(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_picture_is_sound_xml_without_scripts_and_told_in_words() {
        return drawings().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Document document = parsed(one.getValue().svg());
                    assertThat(document.getElementsByTagName("script").getLength())
                            .isZero();
                    assertThat(document.getDocumentElement().getAttribute("role"))
                            .isEqualTo(one.getValue().isWalkable() ? "group" : "img");
                    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                            .isEqualTo(one.getValue().title());
                    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_lies_outside_of_its_picture() {
        return drawings().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(one.getValue().marks()).allSatisfy(mark -> isInside(mark, one.getValue()))));
    }

    private static void isInside(Mark mark, Drawing drawing) {
        switch (mark) {
            case Mark.Box box -> {
                assertThat(box.x()).isBetween(0.0, drawing.width());
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            }
            case Mark.Words words -> {
                double width = Lettering.width(words.text(), 12);
                double left = switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
                assertThat(left).as(words.text()).isGreaterThanOrEqualTo(-0.01);
                assertThat(left + width).as(words.text()).isLessThanOrEqualTo(drawing.width() + 0.01);
                assertThat(words.y()).as(words.text()).isLessThanOrEqualTo(drawing.height());
            }
            case Mark.Way way -> way.marks().forEach(part -> isInside(part, drawing));
            case Mark.Line line -> {
                assertThat(line.x1()).isBetween(0.0, drawing.width());
                assertThat(Math.max(line.y1(), line.y2())).isLessThanOrEqualTo(drawing.height());
            }
            case Mark.Outline outline -> assertThat(outline.corners()).allMatch(corner -> corner >= 0);
            case Mark.Curve curve -> assertThat(curve.x2()).isBetween(curve.x1(), drawing.width());
        }
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
