package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the rows of a query are best shown: which columns label them, link them, and carry the figures.
 *
 * @param low and {@code high} the bounds of an interval, a missing one meaning unbounded
 * @param value the length of a bar
 * @param group what rows are put together by
 * @param unit what the figures of every row are in, such as {@code h}; for rows that differ in it there is a column
 *     {@code unit}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record View(
        Type type,
        Optional<String> label,
        Optional<String> group,
        Optional<String> low,
        Optional<String> high,
        Optional<String> value,
        Optional<String> unit) {

    /** The ways of showing rows. */
    public enum Type {
        TABLE,
        INTERVAL,
        BAR;

        /** The word in headers. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public View {
        Objects.requireNonNull(type, "a view has a type");
    }

    /** The columns that the view names. */
    Stream<String> columns() {
        return Stream.of(label, group, low, high, value).flatMap(Optional::stream);
    }
}
