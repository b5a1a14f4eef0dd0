package org.claimgraph.disagreement;

import java.util.List;

/**
 * Two scopes of a question that don't meet, with stands under each that would conflict if they did. Told once per pair
 * of scopes: it explains, and is no item of work.
 *
 * @param a the stands under the first scope
 * @param b the stands under the second
 * @param example a pair of them that would conflict
 */
public record ScopeDifference(
        ScopeComparison comparison,
        ScopeVector scopeA,
        ScopeVector scopeB,
        List<StandKey> a,
        List<StandKey> b,
        Disagreement example) {

    public ScopeDifference {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** The dimensions that tell the two apart. */
    public List<ScopeDimension> dimensions() {
        return comparison.having(DimensionRelation.DISJOINT);
    }
}
