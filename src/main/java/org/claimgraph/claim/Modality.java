package org.claimgraph.claim;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a statement is about a group as such ("patients") or only about some of it ("some patients"). */
public enum Modality {
    GENERIC("generic"),
    EXISTENTIAL("existential");

    private final String key;

    Modality(String key) {
        this.key = key;
    }

    /** The word in claim files. */
    @JsonValue
    public String key() {
        return key;
    }
}
