package org.claimgraph.page;

import java.util.Arrays;
import org.claimgraph.disagreement.QuestionState;

/**
 * How the answers to a question stand to each other, as people read it.
 *
 * @param kind the class of its colour, as of verdicts
 */
record StateWords(String words, String meaning, String sign, String kind) {

    static StateWords of(String key) {
        return of(Arrays.stream(QuestionState.values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    static StateWords of(QuestionState state) {
        return switch (state) {
            case CONCORDANT -> new StateWords("concordant", "no two independent answers conflict", "=", "accord");
            case DISCORDANT -> new StateWords("discordant", "independent answers conflict", "≠", "conflict");
            case SINGLE_SOURCE -> new StateWords("single source", "no other speaks to it", "1", "scope");
            case ECHO_ONLY -> new StateWords("echoes only", "all answers go back to one root", "↺", "scope");
            case UNDECIDED -> new StateWords("undecided", "sources leave it open", "?", "scope");
        };
    }
}
