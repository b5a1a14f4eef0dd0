package org.claimgraph.disagreement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;

/**
 * Finds the stands of two scope groups whose contents conflict, without looking at pairs that can't: ranges are swept
 * in the order of their lower bounds, where only a later one that also ends later can conflict, and categories are
 * compared once however many stands have them.
 */
final class ConflictSearch {

    /** Two stands, the first of the first group. */
    record Pair(Placed a, Placed b) {

        private Pair swapped() {
            return new Pair(b, a);
        }
    }

    private final ValueRules values;

    ConflictSearch(ValueRules values) {
        this.values = values;
    }

    /** The pairs of conflicting stands, in an order that depends on nothing but the stands; each pair once. */
    Stream<Pair> between(ScopeGroup a, ScopeGroup b) {
        boolean within = a == b;
        return Stream.of(
                        ranges(a, b),
                        within ? Stream.<Pair>empty() : ranges(b, a).map(Pair::swapped),
                        categories(a, b, within),
                        all(a.of(Stance.AFFIRMS), b.of(Stance.DENIES)),
                        all(a.of(Stance.AFFIRMS), b.of(Stance.NO_DIFFERENCE)),
                        within ? Stream.<Pair>empty() : all(a.of(Stance.DENIES), b.of(Stance.AFFIRMS)),
                        within ? Stream.<Pair>empty() : all(a.of(Stance.NO_DIFFERENCE), b.of(Stance.AFFIRMS)))
                .flatMap(pairs -> pairs)
                .filter(this::conflicts);
    }

    private boolean conflicts(Pair pair) {
        return ConflictRules.of(pair.a(), pair.b(), values.compare(pair.a(), pair.b())) != Conflict.NONE;
    }

    private static Stream<Pair> ranges(ScopeGroup a, ScopeGroup b) {
        return a.rangesByUnit().entrySet().stream()
                .flatMap(entry -> sweep(entry.getValue(), b.rangesByUnit().getOrDefault(entry.getKey(), List.of())));
    }

    /** Each range with those that begin and end after it. One that begins later and ends no later lies inside. */
    private static Stream<Pair> sweep(List<Placed> these, List<Placed> others) {
        return these.stream()
                .flatMap(one -> others.subList(firstAfter(one, others), others.size()).stream()
                        .filter(other ->
                                Ranges.BY_HIGH.compare(ScopeGroup.interval(other), ScopeGroup.interval(one)) > 0)
                        .map(other -> new Pair(one, other)));
    }

    private static int firstAfter(Placed one, List<Placed> others) {
        int from = 0;
        int to = others.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Ranges.BY_LOW.compare(ScopeGroup.interval(others.get(middle)), ScopeGroup.interval(one)) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private Stream<Pair> categories(ScopeGroup a, ScopeGroup b, boolean within) {
        return a.byCategory().entrySet().stream()
                .flatMap(entry -> b.byCategory().entrySet().stream()
                        .filter(other -> !within || entry.getKey().compareTo(other.getKey()) <= 0)
                        .filter(other ->
                                mayConflict(entry.getKey(), entry.getValue(), other.getKey(), other.getValue()))
                        .flatMap(other -> within && entry.getKey().equals(other.getKey())
                                ? among(entry.getValue())
                                : all(entry.getValue(), other.getValue()))
                        .filter(pair -> !haveRanges(pair)));
    }

    /** Stands that give ranges beside their categories are compared by the ranges. */
    private static boolean haveRanges(Pair pair) {
        return pair.a().value().interval().isPresent()
                && pair.b().value().interval().isPresent();
    }

    /** Stands of one category conflict only by the dates that they give. */
    private boolean mayConflict(Ref a, List<Placed> ofA, Ref b, List<Placed> ofB) {
        return a.equals(b)
                ? dated(ofA) && dated(ofB)
                : values.compare(ofA.getFirst(), ofB.getFirst()).relation() == ValueRelation.DISJOINT
                        || ofA.getFirst().value().interval().isPresent()
                        || ofB.getFirst().value().interval().isPresent();
    }

    private static boolean dated(List<Placed> stands) {
        return stands.stream().map(placed -> placed.value().since()).anyMatch(Optional::isPresent);
    }

    private static Stream<Pair> among(List<Placed> stands) {
        return IntStream.range(0, stands.size())
                .boxed()
                .flatMap(i -> all(Collections.singletonList(stands.get(i)), stands.subList(i + 1, stands.size())));
    }

    private static Stream<Pair> all(List<Placed> these, List<Placed> others) {
        return these.stream().flatMap(one -> others.stream().map(other -> new Pair(one, other)));
    }
}
