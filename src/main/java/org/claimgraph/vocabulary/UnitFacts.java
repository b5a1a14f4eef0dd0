package org.claimgraph.vocabulary;

import java.math.BigDecimal;

/**
 * A unit: how it is written in a claim file, and how many of its base unit it is.
 *
 * @param symbol such as {@code mg/kg}
 * @param base the symbol of the base unit that quantities are normalised to
 */
public record UnitFacts(String symbol, String base, BigDecimal multiplier, Dimension dimension) {

    public UnitFacts {
        multiplier = Decimals.plain(multiplier);
    }
}
