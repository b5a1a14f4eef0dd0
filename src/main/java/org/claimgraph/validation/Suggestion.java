package org.claimgraph.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the valid word that somebody most likely meant: the one with the smallest Damerau-Levenshtein distance (optimal
 * string alignment), as long as it is near for its length.
 */
final class Suggestion {

    private static final int LONGEST = 100;

    /** Above as many, the first letter has to be right, so that looking doesn't take long. */
    private static final int MANY = 5000;

    private Suggestion() {}

    static Optional<String> of(String wrong, Collection<String> valid) {
        return of(wrong, valid, word -> Stream.of(word), UnaryOperator.identity());
    }

    /**
     * The same for things that go by several spellings.
     *
     * @param spellings of a thing, in any case
     * @param name what to suggest for it
     */
    static <T> Optional<String> of(
            String wrong, Collection<T> valid, Function<T, Stream<String>> spellings, Function<T, String> name) {
        String meant = wrong.toLowerCase(Locale.ROOT).strip();
        if (meant.isEmpty() || meant.length() > LONGEST) {
            return Optional.empty();
        }
        int cutoff = Math.max(1, Math.min(3, meant.length() / 3));
        boolean many = valid.size() > MANY;
        return valid.stream()
                .flatMap(thing -> spellings
                        .apply(thing)
                        .filter(word -> Math.abs(word.length() - meant.length()) <= cutoff)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !many || word.charAt(0) == meant.charAt(0))
                        .map(word -> new Candidate(name.apply(thing), distance(meant, word))))
                .filter(candidate -> candidate.distance <= cutoff)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
