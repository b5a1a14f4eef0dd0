package org.claimgraph.page;

import java.util.Arrays;
import org.claimgraph.disagreement.Verdict;

/**
 * A verdict as people read it: by words, by a sign and by a colour, so that none of them is needed alone.
 *
 * @param kind the class of its colour: conflict, scope or accord
 */
record VerdictWords(String words, String sign, String kind) {

    static VerdictWords of(String key) {
        return of(Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    static VerdictWords of(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTS -> new VerdictWords("contradicts", "≠", "conflict");
            case POSSIBLE_CONTRADICTION -> new VerdictWords("possibly contradicts", "≠?", "conflict");
            case SELF_CONTRADICTION -> new VerdictWords("contradicts itself", "≠", "conflict");
            case MISREPORT -> new VerdictWords("reports another than was said", "≠", "conflict");
            case TENSION -> new VerdictWords("in tension", "≁", "conflict");
            case POSSIBLE_TENSION -> new VerdictWords("possibly in tension", "≁?", "conflict");
            case DIFFERS_IN_SCOPE -> new VerdictWords("differs in scope", "∥", "scope");
            case UNDECIDED -> new VerdictWords("undecided", "?", "scope");
            case ECHO -> new VerdictWords("an echo", "↺", "accord");
            case REFINES, REFINED_BY -> new VerdictWords("refines", "⊂", "accord");
            case AGREES -> new VerdictWords("agrees", "=", "accord");
            case CONSISTENT -> new VerdictWords("consistent", "≈", "accord");
            case UNRELATED -> new VerdictWords("unrelated", "·", "scope");
        };
    }
}
