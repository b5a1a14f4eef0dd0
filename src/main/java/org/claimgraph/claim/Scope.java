package org.claimgraph.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.vocabulary.Ref;

/**
 * What a proposition is about and how far it reaches. A facet that is missing was not said, which is not the same as
 * "any".
 *
 * @param facets the concepts of each facet that was said, sorted
 * @param dose in the base unit of its kind
 * @param assessmentTime in hours
 */
public record Scope(Map<Facet, List<Ref>> facets, Optional<Interval> dose, Optional<Interval> assessmentTime) {

    public Scope {
        Map<Facet, List<Ref>> sorted = new EnumMap<>(Facet.class);
        facets.forEach((facet, refs) ->
                sorted.put(facet, refs.stream().distinct().sorted().toList()));
        sorted.values().removeIf(List::isEmpty);
        facets = Collections.unmodifiableMap(sorted);
    }

    /** The concepts of a facet; empty where it was not said. */
    public List<Ref> of(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
