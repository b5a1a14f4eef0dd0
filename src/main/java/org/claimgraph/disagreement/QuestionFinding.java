package org.claimgraph.disagreement;

import java.util.List;

/**
 * Something about the claims of a question worth a look that is no verdict on a pair of stands.
 *
 * @param severity from 1 to 3, as of disagreements
 * @param question hash of the question
 * @param claims as {@code source/claim}, at most {@link #MOST}
 * @param sources slugs, at most {@link #MOST}; of an omission those who are silent
 * @param count how many claims, or silent sources, there are in all
 * @param explanation one sentence that can be read aloud
 */
public record QuestionFinding(
        Kind kind,
        int severity,
        String question,
        List<String> claims,
        List<String> sources,
        int count,
        String explanation) {

    /** How many claims and sources a finding names. */
    public static final int MOST = 100;

    /** What a finding points at. */
    public enum Kind {
        CERTAINTY_GAP("certainty-gap"),
        OMISSION("omission"),
        SUSPECT_VALUE("suspect-value");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word in JSON, and the key of the individual of the ontology. */
        public String key() {
            return key;
        }
    }

    public QuestionFinding {
        claims = claims.stream().limit(MOST).toList();
        sources = sources.stream().limit(MOST).toList();
    }

    /** The identity: a hash of what is found, and of whom. */
    public String hash() {
        return Identity.of("finding\n" + kind.key() + '\n' + question + '\n' + String.join(" ", claims) + '\n'
                + String.join(" ", sources) + '\n');
    }

    static QuestionFinding of(
            Kind kind, int severity, Question question, List<Testimony> testimonies, String explanation) {
        return new QuestionFinding(
                kind,
                severity,
                question.hash(),
                testimonies.stream()
                        .map(testimony -> testimony.claim().source() + "/"
                                + testimony.claim().id())
                        .toList(),
                testimonies.stream()
                        .map(testimony -> testimony.speaker().source())
                        .distinct()
                        .sorted()
                        .toList(),
                testimonies.size(),
                explanation);
    }
}
