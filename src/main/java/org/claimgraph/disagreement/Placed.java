package org.claimgraph.disagreement;

import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;

/**
 * A stand as the rules look at it: in the terms of its question and in base units, worked out once.
 *
 * @param stance in the terms of the question
 * @param value with its range in a base unit
 * @param valueOptional whether a missing value means the matter as such
 */
record Placed(Stand stand, Stance stance, ScopeVector scope, Value value, boolean valueOptional, boolean existential) {

    static Placed of(Stand stand, Questions questions, Background background) {
        Value value = stand.proposition().value();
        return new Placed(
                stand,
                questions.stance(stand.proposition(), stand.key().stance()),
                ScopeVector.of(stand.proposition(), background),
                new Value(
                        background.rate(value).or(() -> value.interval().map(background::inBaseUnit)),
                        value.wording(),
                        value.category(),
                        value.since(),
                        value.over()),
                background.valueIsOptional(stand.proposition().measure()),
                stand.proposition().modality() == Modality.EXISTENTIAL);
    }

    /** Whether it gives neither a range nor a category, nor words in their place. */
    boolean isBlank() {
        return value.interval().isEmpty()
                && value.category().isEmpty()
                && value.wording().isEmpty();
    }

    /** Whether words such as "rapid" are all that it gives for a value. */
    boolean saysOnlyWords() {
        return value.wording().isPresent()
                && value.interval().isEmpty()
                && value.category().isEmpty();
    }
}
