package org.claimgraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One source of a made corpus with its claims. Half of the sources have a document that their claims are located in; of
 * the others a web address or cited works say where the claims are found.
 */
final class MadeSource {

    private static final int DOCUMENT_CHARACTERS = 60_000;

    private static final Shares<String> KINDS = new Shares<String>()
            .of(30, "journal-article")
            .of(15, "review-article")
            .of(12, "web-page")
            .of(8, "reference-page")
            .of(6, "trial-report")
            .of(6, "guideline")
            .of(5, "systematic-review")
            .of(5, "news")
            .of(4, "label")
            .of(3, "regulator-page")
            .of(3, "blog-post")
            .of(3, "position-statement");
    private static final Shares<String> STANCES = new Shares<String>()
            .of(80, "affirms")
            .of(10, "denies")
            .of(5, "no-difference")
            .of(5, "undetermined");
    private static final Shares<String> HEDGES = new Shares<String>()
            .of(60, "definite")
            .of(22, "probable")
            .of(14, "possible")
            .of(4, "speculative");
    private static final Shares<String> LOCI = new Shares<String>()
            .of(94, "body")
            .of(2, "reference-title")
            .of(2, "caption")
            .of(2, "advertisement");

    private final long seed;
    private final int index;
    private final Dice dice;
    private final MadeContents contents;
    private final MadeWorks works;
    private final MadeBodies bodies;
    private final boolean document;
    private final boolean url;

    MadeSource(long seed, int index, MadeContents contents, MadeWorks works, MadeBodies bodies) {
        this.seed = seed;
        this.index = index;
        this.dice = Dice.of(seed, "source", index);
        this.contents = contents;
        this.works = works;
        this.bodies = bodies;
        this.document = dice.chance(50);
        this.url = document ? dice.chance(30) : dice.chance(60);
    }

    /** How many claims it has, about 20; few have one, few sixty. */
    int claims() {
        int kind = dice.below(100);
        return kind < 4
                ? dice.between(1, 4)
                : kind < 60 ? dice.between(8, 20) : kind < 92 ? dice.between(18, 32) : dice.between(30, 60);
    }

    /** The source as bulk files have it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id());
        fields.put("title", MadeWords.title(dice));
        fields.put("kind", KINDS.draw(dice));
        if (dice.chance(60)) {
            fields.put("publisher", MadeWords.topic(dice) + " Press");
        }
        if (dice.chance(85)) {
            fields.put("issued", issued());
        }
        if (dice.chance(40)) {
            // One in a hundred is the same document as the one before it.
            fields.put("doi", "10.5555/source.%d.%d".formatted(seed, dice.chance(1) ? index - 1 : index));
        }
        if (url) {
            fields.put("url", "https://source.example/%d/%d".formatted(seed, index));
        }
        if (document) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", id() + ".txt");
            file.put("sha256", dice.hex(64));
            file.put("characters", DOCUMENT_CHARACTERS);
            fields.put("document", file);
        }
        fields.put("curator", "curator-" + dice.between(1, 40));
        return fields;
    }

    /** So many claims as bulk files have them. */
    Stream<Map<String, Object>> claims(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::claim);
    }

    private Map<String, Object> claim(int number) {
        Map<String, Object> content = contents.draw(dice);
        String measure = String.valueOf(content.get("measure"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "claim-" + number);
        fields.put("source", id());
        fields.put("says", MadeWords.says(dice, MadeContents.words(content)));
        fields.putAll(content);
        String stance = STANCES.draw(dice);
        // A comparison says "alike" by its value.
        differs(fields, "stance", measure.equals("comparison") && stance.equals("no-difference") ? "denies" : stance);
        differs(fields, "hedge", HEDGES.draw(dice));
        differs(fields, "locus", LOCI.draw(dice));
        authority(measure, fields);
        if (document) {
            int start = dice.below(DOCUMENT_CHARACTERS - 300);
            Map<String, Object> locator = new LinkedHashMap<>();
            locator.put("start", start);
            locator.put("end", start + dice.between(40, 250));
            locator.put("sha256", dice.hex(64));
            fields.put("locator", locator);
        }
        return fields;
    }

    private void authority(String measure, Map<String, Object> fields) {
        if (dice.chance(measure.equals("recommendation") ? 60 : 4)) {
            fields.put("assertedBy", bodies.adviser(dice));
        }
        if (dice.chance(35) || measure.equals("study-result") || (!document && !url)) {
            fields.put("cites", works.cite(dice, dice.chance(80) ? 1 : dice.between(2, 4)));
        }
        if (dice.chance(12)) {
            fields.put("design", dice.pick(List.of("randomised-trial", "cohort-study", "case-report")));
        }
        if (dice.chance(4)) {
            Map<String, Object> rating = new LinkedHashMap<>();
            rating.put("scheme", "grade");
            rating.put("value", dice.pick(List.of("high", "moderate", "low")));
            fields.put("sourceRating", rating);
        }
        if (dice.chance(3)) {
            fields.put("note", "Read twice; the passage is short.");
        }
    }

    private String id() {
        return "source-%d-%07d".formatted(seed, index);
    }

    private String issued() {
        int year = dice.between(1990, 2026);
        return dice.chance(40)
                ? String.valueOf(year)
                : "%d-%02d-%02d".formatted(year, dice.between(1, 12), dice.between(1, 28));
    }

    // Leaves out what is the default, as people do.
    private static void differs(Map<String, Object> fields, String key, String value) {
        if (!List.of("affirms", "definite", "body").contains(value)) {
            fields.put(key, value);
        }
    }
}
