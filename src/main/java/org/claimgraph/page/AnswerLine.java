package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.picture.Tone;
import org.claimgraph.question.QuestionBrief;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A position on a question in one line.
 *
 * @param sources the first of them
 * @param moreSources what is told of those beside, empty where there are none
 * @param design the strongest that its claims rest on
 */
record AnswerLine(
        Tone tone, String label, String counts, List<Thing> sources, String moreSources, Optional<String> design) {

    private static final int NAMED = 4;

    static AnswerLine of(QuestionJson.PositionJson position, Vocabulary vocabulary) {
        return new AnswerLine(
                tone(position),
                label(position),
                counts(position),
                position.sources().stream().limit(NAMED).toList(),
                moreSources(position),
                position.strongestDesign()
                        .map(id -> vocabulary
                                .find(new Ref("design", id))
                                .map(concept -> concept.label())
                                .orElse(id)));
    }

    static AnswerLine of(QuestionBrief.Answer answer) {
        return new AnswerLine(
                Tone.of(answer.stance()),
                label(answer.label(), answer.stance()),
                Counted.of(answer.claims(), "claim") + ", " + Counted.of(answer.independentRoots(), "independent root"),
                List.of(),
                "",
                Optional.empty());
    }

    private static String moreSources(QuestionJson.PositionJson position) {
        int more = position.sources().size() - NAMED;
        return !isWhole(position) ? "and others" : more > 0 ? "and " + more + " more" : "";
    }

    /** Whether every claim of a position is listed; of others only so much is known of their sources. */
    static boolean isWhole(QuestionJson.PositionJson position) {
        return position.claims().size() == position.claimCount();
    }

    /** How many claims, sources and independent roots a position has. */
    static String counts(QuestionJson.PositionJson position) {
        return Counted.of(position.claimCount(), "claim") + ", "
                + (isWhole(position) ? Counted.of(position.sources().size(), "source") + ", " : "")
                + Counted.of(position.independentRoots(), "independent root");
    }

    /** What a position says beside its stance, which is told in a word and a sign; empty where that is all. */
    static String label(QuestionJson.PositionJson position) {
        return label(position.label(), stance(position));
    }

    private static String label(String said, Stance stance) {
        String word = switch (stance) {
            case AFFIRMS -> "affirmed";
            case DENIES -> "denied";
            case NO_DIFFERENCE -> "no difference";
            case UNDETERMINED -> "unsettled";
        };
        return said.equals(word) ? "" : said.startsWith(word + ": ") ? said.substring(word.length() + 2) : said;
    }

    static Tone tone(QuestionJson.PositionJson position) {
        return Tone.of(stance(position));
    }

    static Stance stance(QuestionJson.PositionJson position) {
        return List.of(Stance.values()).stream()
                .filter(stance -> stance.key().equals(position.stance()))
                .findFirst()
                .orElseThrow();
    }
}
