package org.claimgraph.claim;

import com.fasterxml.jackson.annotation.JsonValue;

/** The part of a document that a claim stands in. */
public enum Locus {
    BODY("body"),
    REFERENCE_TITLE("reference-title"),
    CAPTION("caption"),
    ADVERTISEMENT("advertisement");

    private final String key;

    Locus(String key) {
        this.key = key;
    }

    /** The word in claim files, and the slug in the scheme {@code locus}. */
    @JsonValue
    public String key() {
        return key;
    }
}
