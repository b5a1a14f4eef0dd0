package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryHeaderTest {

    private static final String SMALLEST = """
            #+ summary: A question
            #+ columns: {a: iri}
            """;

    @Test
    void what_a_header_leaves_out_has_a_sensible_value() {
        QueryHeader header = QueryHeader.read(SMALLEST + "SELECT ?a { ?a ?b ?c } ORDER BY ?a");
        assertThat(header.summary()).isEqualTo("A question");
        assertThat(header.description()).isEmpty();
        assertThat(header.params()).isEmpty();
        assertThat(header.view()).isEmpty();
        assertThat(header.page()).isEqualTo(new QueryHeader.PageSizes(50, 500));
        assertThat(header.timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_full_header_is_read_in_its_own_order() {
        QueryHeader header = QueryHeader.read("""
                #+ summary: Sources that support an onset within a given time
                #+ tags: [onset]
                #+ params:
                #+   within: {type: duration, default: PT24H}
                #+   drug:   {type: concept, scheme: drug, required: true}
                #+   at:     {type: concept, scheme: [route, treatment], default: [oral, any]}
                #+ columns: {source: iri, title: string, hours: decimal}
                #+ key: [source, title]
                #+ page: {default: 20, max: 100}
                #+ timeout: 500ms
                #+ view: {type: interval, label: title, high: hours}
                #+ examples:
                #+   - {name: within a day, with: {within: PT24H, drug: [a, b]}, rows: ">=3"}
                SELECT
                """);
        assertThat(header.params().keySet()).containsExactly("within", "drug", "at");
        assertThat(header.params().get("within"))
                .extracting(Parameter::type, Parameter::fallback, Parameter::required)
                .containsExactly(ParameterType.DURATION, List.of("PT24H"), false);
        assertThat(header.params().get("drug"))
                .extracting(Parameter::scheme, Parameter::required)
                .containsExactly(List.of("drug"), true);
        assertThat(header.params().get("at"))
                .extracting(Parameter::scheme, Parameter::fallback)
                .containsExactly(List.of("route", "treatment"), List.of("oral", "any"));
        assertThat(header.columns().keySet()).containsExactly("source", "title", "hours");
        assertThat(header.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(header.examples().getFirst().values())
                .containsEntry("within", List.of("PT24H"))
                .containsEntry("drug", List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#+ sumary: mistyped",
                "#+ summary: given twice",
                "#+ params: {a: {type: concept, shceme: drug}}",
                "#+ params: {a: {type: colour}}",
                "#+ params: {a: {scheme: drug}}",
                "#+ view: {type: pie}",
                "#+ view: {type: table, colour: a}",
                "#+ examples: [{name: few, rows: about 3}]",
                "#+ examples: [{name: none said}]",
                "#+ page: {default: 10, max: 5000}",
                "#+ timeout: soon",
                "#+ tags: [unclosed",
            })
    void a_header_with_a_mistake_is_refused(String line) {
        assertThatThrownBy(() -> QueryHeader.read(SMALLEST + line + "\nSELECT"))
                .isInstanceOfAny(IllegalArgumentException.class, tools.jackson.core.JacksonException.class);
    }

    @Test
    void a_file_without_a_header_is_refused() {
        assertThatThrownBy(() -> QueryHeader.read("SELECT ?a { ?a ?b ?c }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#+");
    }

    @Test
    void an_example_holds_a_number_of_rows_against_its_promise() {
        assertThat(new Example("a", Map.of(), ">=3", Map.of()).holds(3)).isTrue();
        assertThat(new Example("a", Map.of(), ">=3", Map.of()).holds(2)).isFalse();
        assertThat(new Example("a", Map.of(), "=0", Map.of()).holds(1)).isFalse();
        assertThat(new Example("a", Map.of(), "<=2", Map.of()).holds(2)).isTrue();
    }
}
