package org.claimgraph.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every concept that claims may name, with the closures of what is broader. Immutable; adding to it makes another. */
public final class Vocabulary {

    private final SortedMap<Ref, Concept> concepts;
    private final Set<Ref> shipped;
    private final Map<Ref, Set<Ref>> broaderOrSelf = new LinkedHashMap<>();
    private final Map<String, UnitFacts> units = new LinkedHashMap<>();
    private final Map<String, List<Concept>> byScheme = new LinkedHashMap<>();

    private Vocabulary(SortedMap<Ref, Concept> concepts, Set<Ref> shipped) {
        this.concepts = concepts;
        this.shipped = shipped;
        for (Concept concept : concepts.values()) {
            broaderOrSelf.put(concept.ref(), climb(concept.ref()));
            concept.unit().ifPresent(unit -> units.put(unit.symbol(), unit));
            byScheme.computeIfAbsent(concept.ref().scheme(), s -> new ArrayList<>())
                    .add(concept);
        }
    }

    /** The vocabulary of these concepts; of two with one name the later one counts. */
    public static Vocabulary of(Collection<Concept> concepts) {
        return new Vocabulary(sorted(concepts), Set.of());
    }

    /** The same of the concepts that ship with the service, which nothing that is loaded may define otherwise. */
    public static Vocabulary ofShipped(Collection<Concept> concepts) {
        SortedMap<Ref, Concept> sorted = sorted(concepts);
        return new Vocabulary(sorted, Set.copyOf(sorted.keySet()));
    }

    private static SortedMap<Ref, Concept> sorted(Collection<Concept> concepts) {
        SortedMap<Ref, Concept> sorted = new TreeMap<>();
        concepts.forEach(concept -> sorted.put(concept.ref(), concept));
        return sorted;
    }

    /** This vocabulary and these concepts, which count where both have one. */
    public Vocabulary with(Collection<Concept> more) {
        SortedMap<Ref, Concept> sorted = new TreeMap<>(concepts);
        more.forEach(concept -> sorted.put(concept.ref(), concept));
        return new Vocabulary(sorted, shipped);
    }

    /** Whether a concept ships with the service. */
    public boolean isShipped(Ref ref) {
        return shipped.contains(ref);
    }

    public Optional<Concept> find(Ref ref) {
        return Optional.ofNullable(concepts.get(ref));
    }

    /** All concepts, by scheme and slug. */
    public Collection<Concept> concepts() {
        return Collections.unmodifiableCollection(concepts.values());
    }

    /** The concepts of a scheme, by slug. */
    public List<Concept> inScheme(String scheme) {
        return Collections.unmodifiableList(byScheme.getOrDefault(scheme, List.of()));
    }

    public Set<String> schemes() {
        return Collections.unmodifiableSet(byScheme.keySet());
    }

    /** The concept and everything above it, nearest first. */
    public Set<Ref> broaderOrSelf(Ref ref) {
        return Collections.unmodifiableSet(broaderOrSelf.getOrDefault(ref, Set.of(ref)));
    }

    /** The concept and everything under it. */
    public Set<Ref> narrowerOrSelf(Ref ref) {
        Set<Ref> under = new LinkedHashSet<>();
        under.add(ref);
        broaderOrSelf.forEach((concept, above) -> {
            if (above.contains(ref)) {
                under.add(concept);
            }
        });
        return under;
    }

    /** What a measure asks of its claims, by its slug. */
    public Optional<MeasureFacts> measure(String id) {
        return find(new Ref("measure", id)).flatMap(Concept::measure);
    }

    /** The unit that is written so in claim files. */
    public Optional<UnitFacts> unit(String symbol) {
        return Optional.ofNullable(units.get(symbol));
    }

    /** The symbols of all units. */
    public Set<String> unitSymbols() {
        return Collections.unmodifiableSet(units.keySet());
    }

    /** Concepts whose broader chain leads back to themselves; empty in a sound vocabulary. */
    public List<Ref> cycles() {
        return concepts.values().stream()
                .filter(concept -> concept.broader().stream()
                        .anyMatch(above -> broaderOrSelf(above).contains(concept.ref())))
                .map(Concept::ref)
                .toList();
    }

    private Set<Ref> climb(Ref start) {
        Set<Ref> seen = new LinkedHashSet<>();
        Deque<Ref> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Ref ref = next.removeFirst();
            Concept concept = concepts.get(ref);
            if (seen.add(ref) && concept != null) {
                next.addAll(concept.broader());
            }
        }
        return seen;
    }
}
