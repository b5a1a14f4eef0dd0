package org.claimgraph.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/** A concept by its scheme and its slug in it, such as {@code route/intravenous}. */
public record Ref(String scheme, String id) implements Comparable<Ref> {

    private static final Comparator<Ref> ORDER =
            Comparator.comparing(Ref::scheme).thenComparing(Ref::id);

    /** Reads {@code scheme/id}. */
    @JsonCreator
    public static Ref of(String text) {
        int slash = text.indexOf('/');
        return new Ref(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(Ref other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return scheme + "/" + id;
    }
}
