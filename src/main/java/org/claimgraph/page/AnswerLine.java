package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.picture.Tone;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A position on a question in one line.
 *
 * @param sources the first of them
 * @param moreSources how many there are beside
 * @param design the strongest that its claims rest on
 */
record AnswerLine(
        Tone tone, String label, String counts, List<Thing> sources, int moreSources, Optional<String> design) {

    private static final int NAMED = 4;

    static AnswerLine of(QuestionJson.PositionJson position, Vocabulary vocabulary) {
        return new AnswerLine(
                tone(position),
                label(position),
                counts(position),
                position.sources().stream().limit(NAMED).toList(),
                Math.max(0, position.sources().size() - NAMED),
                position.strongestDesign()
                        .map(id -> vocabulary
                                .find(new Ref("design", id))
                                .map(concept -> concept.label())
                                .orElse(id)));
    }

    /** How many claims, sources and independent roots a position has. */
    static String counts(QuestionJson.PositionJson position) {
        return Counted.of(position.claimCount(), "claim") + ", "
                + Counted.of(position.sources().size(), "source") + ", "
                + Counted.of(position.independentRoots(), "independent root");
    }

    /** What a position says beside its stance, which is told in a word and a sign; empty where that is all. */
    static String label(QuestionJson.PositionJson position) {
        String word = switch (stance(position)) {
            case AFFIRMS -> "affirmed";
            case DENIES -> "denied";
            case NO_DIFFERENCE -> "no difference";
            case UNDETERMINED -> "unsettled";
        };
        return position.label().equals(word)
                ? ""
                : position.label().startsWith(word + ": ")
                        ? position.label().substring(word.length() + 2)
                        : position.label();
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
