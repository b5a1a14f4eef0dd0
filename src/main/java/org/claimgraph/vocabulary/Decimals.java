package org.claimgraph.vocabulary;

import java.math.BigDecimal;

/** One way to hold each number, so that 4, 4.0 and 4E0 are equal. */
public final class Decimals {

    private Decimals() {}

    /** The number without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
