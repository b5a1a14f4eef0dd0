package org.claimgraph.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The range outside of which a value of a measure deserves a second look, for one concept and, where given, one route.
 */
public record PlausibleRange(
        String measure, Optional<BigDecimal> min, Optional<BigDecimal> max, String unit, Optional<Ref> route) {

    public PlausibleRange {
        min = min.map(Decimals::plain);
        max = max.map(Decimals::plain);
    }
}
