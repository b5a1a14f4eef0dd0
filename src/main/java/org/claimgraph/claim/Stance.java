package org.claimgraph.claim;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a source says of a proposition. */
public enum Stance {
    AFFIRMS("affirms"),
    DENIES("denies"),
    NO_DIFFERENCE("no-difference"),
    UNDETERMINED("undetermined");

    private final String key;

    Stance(String key) {
        this.key = key;
    }

    /** The word in claim files. */
    @JsonValue
    public String key() {
        return key;
    }
}
