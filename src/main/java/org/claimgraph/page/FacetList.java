package org.claimgraph.page;

import java.util.List;
import org.claimgraph.browse.ClaimFacet;
import org.claimgraph.browse.ClaimFacets;

/**
 * The values that a list can be narrowed to by one facet.
 *
 * @param first the most frequent ones
 * @param others those after them
 * @param left how many more there are that aren't shown
 */
record FacetList(String label, List<Value> first, List<Value> others, int left) {

    private static final int FIRST = 8;
    private static final int MOST = 40;

    /** A value, and the address of the list with it, or without it where it was chosen. */
    record Value(String label, long claims, boolean chosen, String href) {}

    static FacetList of(ClaimFacet facet, List<ClaimFacets.Count> counts, Filters filters) {
        List<Value> values = counts.stream()
                .limit(MOST)
                .map(count -> value(facet.key(), count, filters))
                .toList();
        int first = Math.min(FIRST, values.size());
        return new FacetList(
                Character.toUpperCase(facet.key().charAt(0)) + facet.key().substring(1),
                values.subList(0, first),
                values.subList(first, values.size()),
                counts.size() - values.size());
    }

    private static Value value(String name, ClaimFacets.Count count, Filters filters) {
        boolean chosen = filters.has(name, count.value());
        return new Value(
                count.label(),
                count.claims(),
                chosen,
                chosen ? filters.without(name, count.value()) : filters.with(name, count.value()));
    }
}
