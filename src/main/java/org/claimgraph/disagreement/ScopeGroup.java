package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;

/**
 * The stands of a question that have one scope, sorted for the search of conflicts: what affirms a range by unit and
 * bounds, what affirms a category, or a word in the place of a range, by that, the rest by stance.
 */
final class ScopeGroup {

    private static final Comparator<Placed> BY_KEY =
            Comparator.comparing(placed -> placed.stand().key());
    private static final Comparator<Placed> BY_BOUNDS = Comparator.comparing(ScopeGroup::interval, Ranges.BY_LOW)
            .thenComparing(ScopeGroup::interval, Ranges.BY_HIGH)
            .thenComparing(BY_KEY);

    private final int number;
    private final ScopeVector scope;
    private final List<Placed> stands;
    private final List<Placed> affirming = new ArrayList<>();
    private final List<Placed> denying = new ArrayList<>();
    private final List<Placed> findingNothing = new ArrayList<>();
    private final SortedMap<String, List<Placed>> rangesByUnit = new TreeMap<>();
    private final SortedMap<Ref, List<Placed>> byCategory = new TreeMap<>();

    ScopeGroup(int number, ScopeVector scope, List<Placed> stands) {
        this.number = number;
        this.scope = scope;
        this.stands = stands.stream().sorted(BY_KEY).toList();
        this.stands.forEach(this::sort);
        rangesByUnit.values().forEach(ranges -> ranges.sort(BY_BOUNDS));
    }

    private void sort(Placed placed) {
        switch (placed.stance()) {
            case AFFIRMS -> affirms(placed);
            case DENIES -> denying.add(placed);
            case NO_DIFFERENCE -> findingNothing.add(placed);
            case UNDETERMINED -> {}
        }
    }

    private void affirms(Placed placed) {
        affirming.add(placed);
        placed.value()
                .interval()
                .filter(range -> !range.isEmpty())
                .ifPresent(range -> rangesByUnit
                        .computeIfAbsent(range.unit(), unit -> new ArrayList<>())
                        .add(placed));
        placed.value()
                .category()
                .or(placed.value()::wording)
                .ifPresent(category -> byCategory
                        .computeIfAbsent(category, ref -> new ArrayList<>())
                        .add(placed));
    }

    /** Its place among the groups of the question. */
    int number() {
        return number;
    }

    ScopeVector scope() {
        return scope;
    }

    /** All stands, by key. */
    List<Placed> stands() {
        return stands;
    }

    /** Stands that affirm, deny, or found no difference. */
    List<Placed> of(Stance stance) {
        return switch (stance) {
            case AFFIRMS -> affirming;
            case DENIES -> denying;
            case NO_DIFFERENCE -> findingNothing;
            case UNDETERMINED -> List.of();
        };
    }

    /** What affirms a range, by base unit, each by lower and then upper bound. */
    SortedMap<String, List<Placed>> rangesByUnit() {
        return rangesByUnit;
    }

    SortedMap<Ref, List<Placed>> byCategory() {
        return byCategory;
    }

    static Interval interval(Placed placed) {
        return placed.value().interval().orElseThrow();
    }
}
