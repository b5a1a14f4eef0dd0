package org.claimgraph.disagreement;

import java.util.List;

/** How two scopes relate, in all and dimension by dimension; dimensions that neither side states are left out. */
public record ScopeComparison(ScopeRelation relation, List<DimensionComparison> dimensions) {

    public ScopeComparison {
        dimensions = List.copyOf(dimensions);
    }

    /** Whether something is left unsaid on one side that could explain a difference. */
    public boolean hasUnspecified() {
        return dimensions.stream().anyMatch(it -> it.relation() == DimensionRelation.UNSPECIFIED);
    }

    /** The dimensions with this relation. */
    public List<ScopeDimension> having(DimensionRelation relation) {
        return dimensions.stream()
                .filter(it -> it.relation() == relation)
                .map(DimensionComparison::dimension)
                .toList();
    }

    ScopeComparison mirrored() {
        return new ScopeComparison(
                relation.mirrored(),
                dimensions.stream().map(DimensionComparison::mirrored).toList());
    }
}
