package org.claimgraph.claim;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the bounds of a quantity mean. */
public enum QuantityKind {
    TYPICAL_RANGE("typical-range"),
    UPPER_BOUND("upper-bound"),
    LOWER_BOUND("lower-bound"),
    POINT("point"),
    CI95("ci95");

    private final String key;

    QuantityKind(String key) {
        this.key = key;
    }

    /** The word in claim files, and the slug in the scheme {@code quantity-kind}. */
    @JsonValue
    public String key() {
        return key;
    }
}
