package org.claimgraph.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that mean nothing, each given once. */
final class MadeNames {

    private static final List<String> STARTS = List.of(
            "b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "t", "tr", "v",
            "z");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
    private static final List<String> ENDS = List.of("l", "m", "n", "r", "s", "x");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    MadeNames(Dice dice) {
        this.dice = dice;
    }

    /** A name with this ending, such as {@code -uzol}. */
    String next(String ending) {
        String name = stem() + ending;
        return given.add(name) ? name : next(ending);
    }

    /** A name that starts with a capital, as people and places have. */
    String nextCapital() {
        String name = next("");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String stem() {
        return dice.pick(STARTS) + dice.pick(VOWELS) + dice.pick(STARTS) + dice.pick(VOWELS) + dice.pick(ENDS);
    }
}
