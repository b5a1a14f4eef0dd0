package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;

/**
 * Sorts the stands of a question into positions. Stands of one stance go together; of those that affirm, stands whose
 * values bear with each other, whatever their scopes: equal, one inside the other, sharing half, or compatible. Values
 * are taken by unit and bounds, and each joins the first position all of whose values bear with it. That order is made
 * of the values alone, so that the outcome is the same for any order of claims; it is not always the smallest number of
 * positions. What can't be compared, such as "rapid" with hours, makes positions of its own.
 */
final class Positions {

    private static final Comparator<Interval> BY_BOUNDS =
            Comparator.comparing(Interval::unit).thenComparing(Ranges.BY_LOW).thenComparing(Ranges.BY_HIGH);

    private static final Comparator<Value> BY_VALUE = Comparator.comparing(Value::interval, present(BY_BOUNDS))
            .thenComparing(Value::category, present(Comparator.naturalOrder()))
            .thenComparing(Value::wording, present(Comparator.naturalOrder()))
            .thenComparing(Value::since, present(Comparator.naturalOrder()));

    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::value, BY_VALUE)
            .thenComparing(placed -> placed.stand().key());

    private final ValueRules values;
    private final Background background;
    private final Phrasing phrasing;

    Positions(ValueRules values, Background background, Phrasing phrasing) {
        this.values = values;
        this.background = background;
        this.phrasing = phrasing;
    }

    /** The positions, by stance and then by their lowest value. */
    List<Position> of(Collection<Placed> stands) {
        List<Position> positions = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            List<Placed> ofStance = stands.stream()
                    .filter(placed -> placed.stance() == stance)
                    .sorted(ORDER)
                    .toList();
            groups(stance, ofStance).forEach(group -> positions.add(position(stance, group)));
        }
        return positions;
    }

    private List<List<Placed>> groups(Stance stance, List<Placed> inOrder) {
        if (stance != Stance.AFFIRMS) {
            return inOrder.isEmpty() ? List.of() : List.of(inOrder);
        }
        List<List<Placed>> members = new ArrayList<>();
        List<List<Placed>> heads = new ArrayList<>();
        Map<Value, Integer> known = new LinkedHashMap<>();
        for (Placed placed : inOrder) {
            int home = known.computeIfAbsent(comparable(placed.value()), answer -> home(placed, heads));
            if (home == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(home).add(placed);
        }
        return members;
    }

    /** The first group all of whose answers bear with this one, which then is one of them; or a new group. */
    private int home(Placed placed, List<List<Placed>> heads) {
        int home = 0;
        while (home < heads.size() && !heads.get(home).stream().allMatch(head -> bear(head, placed))) {
            home++;
        }
        if (home == heads.size()) {
            heads.add(new ArrayList<>());
        }
        heads.get(home).add(placed);
        return home;
    }

    private boolean bear(Placed a, Placed b) {
        ValueComparison value = values.compare(a, b);
        return value.relation() != ValueRelation.INCOMPARABLE && ConflictRules.of(a, b, value) == Conflict.NONE;
    }

    private Position position(Stance stance, List<Placed> group) {
        List<Testimony> testimonies = group.stream()
                .flatMap(placed -> placed.stand().testimonies().stream())
                .toList();
        List<Value> different = group.stream()
                .map(Placed::value)
                .map(Positions::comparable)
                .distinct()
                .toList();
        return new Position(
                phrasing.position(stance, group),
                stance,
                different,
                group.stream()
                        .map(Placed::scope)
                        .distinct()
                        .sorted(Comparator.comparing(ScopeVector::toString))
                        .toList(),
                group.stream().map(placed -> placed.stand().key()).sorted().toList(),
                Evidence.of(testimonies, background.vocabulary()));
    }

    /** The value without the period it is given over, which is part of the scope. */
    private static Value comparable(Value value) {
        return new Value(value.interval(), value.wording(), value.category(), value.since(), Optional.empty());
    }

    private static <T> Comparator<Optional<T>> present(Comparator<? super T> order) {
        return (a, b) -> a.isPresent() && b.isPresent()
                ? order.compare(a.get(), b.get())
                : Boolean.compare(a.isEmpty(), b.isEmpty());
    }
}
