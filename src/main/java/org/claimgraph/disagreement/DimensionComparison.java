package org.claimgraph.disagreement;

import java.util.Optional;

/** What each side says in one dimension of scope, and how the two relate; a side that is empty doesn't say. */
public record DimensionComparison(
        ScopeDimension dimension, Optional<Extent> a, Optional<Extent> b, DimensionRelation relation) {

    DimensionComparison mirrored() {
        return new DimensionComparison(dimension, b, a, relation.mirrored());
    }
}
