package org.claimgraph.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the names that someone who mistyped one may have meant: those that few insertions, deletions, replacements or
 * swaps of neighbours lead to (optimal string alignment), and those that begin with what was typed.
 */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** At most three names near the text, nearest first; empty where none is near. */
    public static List<String> to(String text, Collection<String> names) {
        int reach = Math.max(1, text.length() / 3);
        return names.stream()
                .distinct()
                .map(name -> new Candidate(name, text.length() > 2 && name.startsWith(text) ? 1 : distance(text, name)))
                .filter(candidate -> candidate.distance() <= reach)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 ? j : j == 0 ? i : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
