package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How two values relate.
 *
 * @param gap how far apart two ranges are, where they are disjoint; 0 where they touch in a bound that one leaves out
 * @param unit of the gap, a base unit
 * @param jaccard of two ranges, see {@link Ranges#jaccard}, to four places
 */
public record ValueComparison(
        ValueRelation relation, Optional<BigDecimal> gap, Optional<String> unit, Optional<BigDecimal> jaccard) {

    static ValueComparison of(ValueRelation relation) {
        return new ValueComparison(relation, Optional.empty(), Optional.empty(), Optional.empty());
    }

    ValueComparison mirrored() {
        return new ValueComparison(relation.mirrored(), gap, unit, jaccard);
    }
}
