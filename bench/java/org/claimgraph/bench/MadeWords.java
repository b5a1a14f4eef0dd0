package org.claimgraph.bench;

import java.util.List;

/** Plain sentences and titles for made corpora. */
final class MadeWords {

    private static final List<String> TOPICS = List.of(
            "Relief",
            "Dosing",
            "Long Use",
            "Early Care",
            "Unwanted Effects",
            "Daily Practice",
            "Rare Diseases",
            "Naïve Patients",
            "First Choices",
            "Second Choices",
            "Follow-up",
            "Receptors",
            "Supply",
            "Regulation");
    private static final List<String> FORMS = List.of(
            "A Trial of %s in %s",
            "%s and %s", "What Is Known of %s in %s", "%s: Lessons from %s", "%s before %s", "Notes on %s in %s");
    private static final List<String> OPENINGS = List.of(
            "The authors hold that",
            "It is reported that",
            "By this account,",
            "The text says that",
            "In the writers' view,",
            "The paper finds that",
            "As it is put here,",
            "According to the document,");

    private MadeWords() {}

    static String topic(Dice dice) {
        return dice.pick(TOPICS);
    }

    static String title(Dice dice) {
        return dice.pick(FORMS).formatted(topic(dice), topic(dice)) + ", " + dice.between(1, 999);
    }

    /** What a claim says, in a sentence. */
    static String says(Dice dice, String content) {
        return dice.pick(OPENINGS) + " " + content + ".";
    }
}
