package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query, as its header has it.
 *
 * @param scheme where a concept is looked up, in this order
 * @param required whether a request must give it; without it and without a default the query is asked for any
 * @param fallback what holds where a request doesn't give it: {@code default} in the header
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parameter(
        ParameterType type,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> scheme,

        boolean required,

        @JsonProperty("default") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> fallback,

        Optional<String> description) {

    public Parameter {
        scheme = listed(scheme);
        fallback = listed(fallback);
        Objects.requireNonNull(type, "a parameter has a type");
    }

    private static List<String> listed(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
