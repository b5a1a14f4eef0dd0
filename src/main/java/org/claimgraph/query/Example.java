package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that a query is tried with in the build, and what the bundled corpus must then answer.
 *
 * @param values for each parameter, {@code with} in the header
 * @param rows a comparison with a number, such as {@code ">=3"} or {@code "=0"}
 * @param answers for a column, or several with spaces between them, all the values that the rows have there and no
 *     other; a thing of ours is written without the base IRI and the kind, such as {@code source/claim} for a claim
 */
public record Example(
        String name,

        @JsonProperty("with") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Map<String, List<String>> values,

        String rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> answers) {

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|=)([0-9]{1,9})");

    public Example {
        values = copy(values);
        answers = copy(answers);
        if (!COMPARISON
                .matcher(Objects.requireNonNull(rows, "an example says how many rows it has"))
                .matches()) {
            throw new IllegalArgumentException("rows is a comparison such as \">=3\", not '" + rows + "'");
        }
    }

    /** Whether a number of rows is what the example promises. */
    public boolean holds(long count) {
        Matcher comparison = COMPARISON.matcher(rows);
        if (!comparison.matches()) {
            return false;
        }
        long promised = Long.parseLong(comparison.group(2));
        return switch (comparison.group(1)) {
            case ">=" -> count >= promised;
            case "<=" -> count <= promised;
            default -> count == promised;
        };
    }

    private static Map<String, List<String>> copy(@Nullable Map<String, List<String>> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
