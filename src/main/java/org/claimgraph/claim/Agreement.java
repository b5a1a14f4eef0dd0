package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How far two curations of one document agree. Two claims are the same finding where their passages overlap and their
 * measures are equal; each claim is paired once, the pair with most aspects in common first.
 *
 * @param pairs claims that both have, in the order of the first curation's claims
 * @param onlyFirst claims that the second curation lacks
 * @param onlySecond claims that the first curation lacks
 */
public record Agreement(List<Pair> pairs, List<Claim> onlyFirst, List<Claim> onlySecond) {

    public Agreement {
        pairs = List.copyOf(pairs);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * One statement as each of two curators has it.
     *
     * @param agreed aspects that both put alike
     * @param differences aspects that they don't, with what each says
     */
    public record Pair(Claim first, Claim second, Set<String> agreed, Map<String, Difference> differences) {}

    /** What each of two curators says of one aspect; empty where one is silent. */
    public record Difference(String first, String second) {}

    /** Compares two curations of one document. */
    public static Agreement of(Curation first, Curation second) {
        List<Pair> candidates = new ArrayList<>();
        for (Claim one : first.claims()) {
            for (Claim other : second.claims()) {
                if (one.proposition().measure().equals(other.proposition().measure()) && overlap(one, other) > 0) {
                    candidates.add(pair(one, other));
                }
            }
        }
        candidates.sort(Comparator.<Pair>comparingInt(pair -> -pair.agreed().size())
                .thenComparingInt(pair -> pair.differences().size())
                .thenComparingDouble(pair -> -overlap(pair.first(), pair.second()))
                .thenComparing(pair -> pair.first().id())
                .thenComparing(pair -> pair.second().id()));
        Set<String> takenFirst = new HashSet<>();
        Set<String> takenSecond = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!takenFirst.contains(pair.first().id())
                    && !takenSecond.contains(pair.second().id())) {
                takenFirst.add(pair.first().id());
                takenSecond.add(pair.second().id());
                pairs.add(pair);
            }
        }
        List<Claim> order = first.claims();
        pairs.sort(Comparator.comparingInt(pair -> order.indexOf(pair.first())));
        return new Agreement(pairs, without(first, takenFirst::contains), without(second, takenSecond::contains));
    }

    /** Claims that both have, twice, as a share of all claims of the two (F1, the positive specific agreement). */
    public double found() {
        int all = 2 * pairs.size() + onlyFirst.size() + onlySecond.size();
        return all == 0 ? 1 : 2.0 * pairs.size() / all;
    }

    /** How many aspects of the pairs were put alike. */
    public int agreed() {
        return pairs.stream().mapToInt(pair -> pair.agreed().size()).sum();
    }

    /** How many aspects of the pairs at least one curator stated. */
    public int stated() {
        return agreed()
                + pairs.stream().mapToInt(pair -> pair.differences().size()).sum();
    }

    private static Pair pair(Claim first, Claim second) {
        Map<String, String> one = Aspects.of(first);
        Map<String, String> other = Aspects.of(second);
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        Set<String> agreed = new TreeSet<>();
        Map<String, Difference> differences = new TreeMap<>();
        for (String key : keys) {
            String a = one.getOrDefault(key, "");
            String b = other.getOrDefault(key, "");
            if (a.equals(b)) {
                agreed.add(key);
            } else {
                differences.put(key, new Difference(a, b));
            }
        }
        return new Pair(first, second, agreed, differences);
    }

    /** How much of what the two passages cover is covered by both, from 0 to 1; 1 where there are none to compare. */
    private static double overlap(Claim first, Claim second) {
        if (first.locator().isEmpty() || second.locator().isEmpty()) {
            return first.locator().equals(second.locator()) ? 1 : 0;
        }
        Locator one = first.locator().get();
        Locator other = second.locator().get();
        double both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return Math.max(0, both) / (Math.max(one.end(), other.end()) - Math.min(one.start(), other.start()));
    }

    private static List<Claim> without(Curation curation, Predicate<String> taken) {
        return curation.claims().stream()
                .filter(claim -> !taken.test(claim.id()))
                .toList();
    }
}
