package org.claimgraph.claim;

import com.fasterxml.jackson.annotation.JsonValue;

/** How sure a source sounds, from surest on. */
public enum Hedge {
    DEFINITE("definite"),
    PROBABLE("probable"),
    POSSIBLE("possible"),
    SPECULATIVE("speculative");

    private final String key;

    Hedge(String key) {
        this.key = key;
    }

    /** The word in claim files. */
    @JsonValue
    public String key() {
        return key;
    }
}
