package org.claimgraph.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a vague phrase is read: the interval it stands for, unbounded where a bound is missing; without a unit none at
 * all.
 *
 * @param excludes phrases without an interval that can't hold of the same thing
 */
public record PhraseFacts(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        boolean minInclusive,
        boolean maxInclusive,
        Optional<String> unit,
        List<Ref> excludes) {

    public PhraseFacts {
        min = min.map(Decimals::plain);
        max = max.map(Decimals::plain);
        excludes = excludes.stream().distinct().sorted().toList();
    }
}
