package org.claimgraph.page;

import java.util.Arrays;
import org.claimgraph.claim.Stance;

/**
 * A stance as people read it: by words, by a sign and by a colour, so that none of them is needed alone.
 *
 * @param kind the class of its colour: accord, conflict or scope
 */
record StanceWords(String words, String sign, String kind) {

    static StanceWords of(String key) {
        return of(Arrays.stream(Stance.values())
                .filter(stance -> stance.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    static StanceWords of(Stance stance) {
        return switch (stance) {
            case AFFIRMS -> new StanceWords("affirms", "+", "accord");
            case DENIES -> new StanceWords("denies", "−", "conflict");
            case NO_DIFFERENCE -> new StanceWords("finds no difference", "=", "scope");
            case UNDETERMINED -> new StanceWords("leaves it undetermined", "?", "scope");
        };
    }
}
