package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.disagreement.ConflictSearch.Pair;

/**
 * The pairs of stands of one question, made one by one as they are asked for. Stands of one scope are grouped, so that
 * scopes are compared once a pair of groups; where only conflicts are wanted, pairs without one are not looked at.
 */
final class StandPairs {

    /** Two groups, the first before the second or the same. */
    private record Groups(ScopeGroup a, ScopeGroup b) {}

    private final List<ScopeGroup> groups = new ArrayList<>();
    private final Map<ScopeVector, ScopeGroup> byScope = new HashMap<>();
    private final ScopeIndex index;
    private final ConflictSearch search;
    private final ValueRules values;

    StandPairs(Collection<Placed> stands, Comparer comparer) {
        SortedMap<String, List<Placed>> inOrder = new TreeMap<>();
        stands.forEach(placed -> inOrder.computeIfAbsent(placed.scope().toString(), text -> new ArrayList<>())
                .add(placed));
        for (List<Placed> ofScope : inOrder.values()) {
            ScopeVector scope = ofScope.getFirst().scope();
            ScopeGroup group = new ScopeGroup(groups.size(), scope, ofScope);
            groups.add(group);
            byScope.put(scope, group);
        }
        this.values = comparer.values();
        this.index = new ScopeIndex(groups.stream().map(ScopeGroup::scope).toList(), comparer.scopes());
        this.search = new ConflictSearch(values);
    }

    /** Pairs whose scopes meet and whose contents conflict. */
    Stream<Judged> conflicts() {
        return groups(relation -> relation != ScopeRelation.DISJOINT)
                .flatMap(pair -> judged(pair, search.between(pair.a(), pair.b())));
    }

    /** Every pair whose scopes meet. */
    Stream<Judged> meeting() {
        return groups(relation -> relation != ScopeRelation.DISJOINT).flatMap(pair -> judged(pair, all(pair)));
    }

    /** For each pair of scopes that don't meet, the first pair of stands that would conflict if they did. */
    Stream<Judged> apart() {
        return groups(relation -> relation == ScopeRelation.DISJOINT)
                .flatMap(pair -> conflict(pair.a(), pair.b()).stream());
    }

    /** The first pair of stands under two scopes whose contents conflict. */
    private Optional<Judged> conflict(ScopeGroup a, ScopeGroup b) {
        // What conflicts by exact numbers need not where the claims give rounded ones.
        return judged(new Groups(a, b), search.between(a, b))
                .filter(judged -> judged.verdict() == Verdict.DIFFERS_IN_SCOPE)
                .findFirst();
    }

    /** The stands of the scope. */
    List<StandKey> under(ScopeVector scope) {
        return Optional.ofNullable(byScope.get(scope)).map(ScopeGroup::stands).orElse(List.of()).stream()
                .map(placed -> placed.stand().key())
                .toList();
    }

    private Stream<Groups> groups(Predicate<ScopeRelation> wanted) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(a -> IntStream.range(a, groups.size())
                        .filter(b -> wanted.test(index.relation(a, b)))
                        .mapToObj(b -> new Groups(groups.get(a), groups.get(b))));
    }

    private Stream<Judged> judged(Groups pair, Stream<Pair> pairs) {
        ScopeComparison scope = index.comparison(pair.a().number(), pair.b().number());
        return pairs.map(stands -> Judged.of(stands.a(), stands.b(), scope, values));
    }

    private static Stream<Pair> all(Groups pair) {
        List<Placed> these = pair.a().stands();
        List<Placed> others = pair.b().stands();
        return pair.a() == pair.b()
                ? IntStream.range(0, these.size())
                        .boxed()
                        .flatMap(i ->
                                these.subList(i + 1, these.size()).stream().map(other -> new Pair(these.get(i), other)))
                : these.stream().flatMap(one -> others.stream().map(other -> new Pair(one, other)));
    }
}
