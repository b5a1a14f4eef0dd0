package org.claimgraph.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a term of a query may be, in the order in which terms are offered. */
enum TermKind {
    CLASS,
    PROPERTY,
    VALUE,
    CONCEPT;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
