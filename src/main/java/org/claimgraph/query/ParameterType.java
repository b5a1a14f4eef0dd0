package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the values of a query's parameter are. */
public enum ParameterType {
    /** An entry of the vocabulary: its slug, {@code scheme/slug} or its IRI; bound as an IRI. */
    CONCEPT(true),
    /** The slug or IRI of a source. */
    SOURCE(true),
    /** The slug or IRI of a work. */
    WORK(true),
    /** The slug or IRI of a body. */
    BODY(true),
    /** A claim as {@code source/claim}, or its IRI. */
    CLAIM(true),
    /** A time, as {@link Durations} reads it; bound as decimal hours. */
    DURATION(false),
    DECIMAL(false),
    INTEGER(false),
    STRING(true),
    /** Any absolute IRI. */
    IRI(true);

    private final boolean repeatable;

    ParameterType(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether several values may be given, which then are alternatives. */
    public boolean repeatable() {
        return repeatable;
    }

    /** The word in headers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
