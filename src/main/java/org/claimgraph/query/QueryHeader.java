package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the {@code #+} lines of a query file say of it, in YAML.
 *
 * @param params by the name of the variable that they bind, in the order of the header
 * @param columns by variable, in the order of the projection
 * @param key the columns that together are unique to a row and end the order; where it isn't given, the last variable
 *     that the query is ordered by
 * @param page how many rows make a page
 * @param timeout how long the query may take
 */
public record QueryHeader(
        String summary,
        Optional<String> description,
        List<String> tags,
        SequencedMap<String, Parameter> params,
        SequencedMap<String, ColumnType> columns,
        List<String> key,
        PageSizes page,
        Duration timeout,
        Optional<View> view,
        List<Example> examples) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final String MARK = "#+";

    // Jackson leaves unknown keys alone and takes the last of two alike unless told otherwise.
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** How many rows make a page: where a request says nothing, and at most. */
    public record PageSizes(int standard, int max) {}

    /**
     * Reads the header of a query file.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static QueryHeader read(String file) {
        String yaml = file.lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"))
                .stripIndent();
        if (yaml.isBlank()) {
            throw new IllegalArgumentException("the file doesn't begin with lines of '" + MARK + "'");
        }
        return YAML.readValue(yaml, Keys.class).header();
    }

    /** The header as YAML has it, every key of which may be missing. */
    private record Keys(
            @Nullable String summary,
            @Nullable String description,
            @Nullable List<String> tags,
            @Nullable LinkedHashMap<String, Parameter> params,
            @Nullable LinkedHashMap<String, ColumnType> columns,
            @Nullable List<String> key,
            @Nullable PageKeys page,
            @Nullable String timeout,
            @Nullable View view,
            @Nullable List<Example> examples) {

        private record PageKeys(
                @JsonProperty("default") @Nullable Integer standard,
                @Nullable Integer max) {

            PageSizes sizes() {
                int largest = Objects.requireNonNullElse(max, PageRequest.LARGEST_SIZE);
                int usual = Objects.requireNonNullElse(standard, PageRequest.DEFAULT_SIZE);
                if (usual < 1 || largest < usual || largest > PageRequest.LARGEST_SIZE) {
                    throw new IllegalArgumentException("a page has between 1 and " + PageRequest.LARGEST_SIZE
                            + " rows, its default not above its max");
                }
                return new PageSizes(usual, largest);
            }
        }

        QueryHeader header() {
            if (summary == null || columns == null || columns.isEmpty()) {
                throw new IllegalArgumentException("a header has at least summary and columns");
            }
            return new QueryHeader(
                    summary,
                    Optional.ofNullable(description),
                    tags == null ? List.of() : List.copyOf(tags),
                    params == null ? Collections.emptySortedMap() : Collections.unmodifiableSequencedMap(params),
                    Collections.unmodifiableSequencedMap(columns),
                    key == null ? List.of() : List.copyOf(key),
                    (page == null ? new PageKeys(null, null) : page).sizes(),
                    timeout == null ? DEFAULT_TIMEOUT : DurationStyle.detectAndParse(timeout),
                    Optional.ofNullable(view),
                    examples == null ? List.of() : List.copyOf(examples));
        }
    }
}
