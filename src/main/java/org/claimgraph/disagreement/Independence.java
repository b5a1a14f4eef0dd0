package org.claimgraph.disagreement;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.claimgraph.vocabulary.Ref;

/** How many claims bear each other out, told from the sets of roots that they rest on. */
final class Independence {

    private static final Comparator<SortedSet<Ref>> FEWEST_FIRST =
            Comparator.<SortedSet<Ref>>comparingInt(Set::size).thenComparing(Set::toString);

    private Independence() {}

    /**
     * How many claims can be picked so that no two have a root in common, taking those with the fewest roots first: a
     * trial and the meta-analysis that contains it count once, two trials twice. The largest such number is hard to
     * find; this is never more, and at least two if two claims are independent.
     */
    static int count(Collection<SortedSet<Ref>> rootSets) {
        List<SortedSet<Ref>> sets =
                rootSets.stream().distinct().sorted(FEWEST_FIRST).toList();
        Set<Ref> taken = new HashSet<>();
        int count = 0;
        for (SortedSet<Ref> roots : sets) {
            if (Collections.disjoint(roots, taken)) {
                taken.addAll(roots);
                count++;
            }
        }
        return count == 1 && anyTwo(sets) ? 2 : count;
    }

    /** Whether any two claims have no root in common. */
    static boolean anyTwo(Collection<SortedSet<Ref>> rootSets) {
        List<SortedSet<Ref>> sets = rootSets.stream().distinct().toList();
        if (sets.isEmpty() || haveOneInCommon(sets)) {
            return false;
        }
        for (int i = 0; i < sets.size(); i++) {
            for (int j = i + 1; j < sets.size(); j++) {
                if (Collections.disjoint(sets.get(i), sets.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean haveOneInCommon(List<SortedSet<Ref>> sets) {
        Set<Ref> common = new HashSet<>(sets.getFirst());
        sets.forEach(common::retainAll);
        return !common.isEmpty();
    }
}
