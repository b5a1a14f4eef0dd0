package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.claimgraph.problem.Problem;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ValueReaderTest {

    private static final Vocabulary VOCABULARY = SmallCorpus.vocabulary();
    private static final ValueReader READER = new ValueReader(() -> VOCABULARY, "https://w3id.org/claimgraph/");

    @ParameterizedTest
    @CsvSource({
        "concept,  examplol,                                         https://w3id.org/claimgraph/concept/drug/examplol",
        "concept,  drug/s-examplol,                                  https://w3id.org/claimgraph/concept/drug/s-examplol",
        "concept,  https://w3id.org/claimgraph/concept/drug/examplol, https://w3id.org/claimgraph/concept/drug/examplol",
        "concept,  old-examplol,                                     https://w3id.org/claimgraph/concept/drug/s-examplol",
        "source,   hours-2024,                                       https://w3id.org/claimgraph/source/hours-2024",
        "source,   https://w3id.org/claimgraph/source/hours-2024,    https://w3id.org/claimgraph/source/hours-2024",
        "work,     a-study,                                          https://w3id.org/claimgraph/work/a-study",
        "body,     fda,                                              https://w3id.org/claimgraph/body/fda",
        "claim,    hours-2024/itch,                                  https://w3id.org/claimgraph/claim/hours-2024/itch",
        "iri,      https://example.org/a?b=c#d,                      https://example.org/a?b=c#d",
    })
    void names_become_iris(String type, String text, String iri) {
        assertThat(read(type, text).getURI()).isEqualTo(iri);
    }

    @ParameterizedTest
    @CsvSource({
        "duration, PT24H, 24",
        "duration, 24h, 24",
        "duration, 3d, 72",
        "duration, 2wk, 336",
        "duration, P2W, 336",
        "duration, P1DT6H, 30",
        "duration, 90min, 1.5",
        "duration, 1mo, 730.5",
        "decimal, -0.50, -0.50",
        "integer, 007, 007",
    })
    void numbers_and_times_become_numbers(String type, String text, String lexical) {
        assertThat(read(type, text).getLiteralLexicalForm()).isEqualTo(lexical);
        assertThat(read(type, text).getLiteral().isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concept  | examplal                       | did you mean examplol
            concept  | route/oral                     | There is no drug
            concept  | x> } #                         | There is no drug
            source   | Hours 2024                     | slug of a source
            source   | a/../../b                      | slug of a source
            claim    | hours-2024                     | source/claim
            claim    | a/b/c                          | source/claim
            duration | soon                           | a time such as
            duration | P                              | a time such as
            duration | PT                             | a time such as
            duration | -3d                            | a time such as
            decimal  | 1e9                            | a decimal number
            decimal  | NaN                            | a decimal number
            integer  | 1.5                            | a whole number
            iri      | no scheme                      | an absolute IRI
            iri      | urn:a> } SELECT                | an absolute IRI
            iri      | urn:a{b}                       | an absolute IRI
            iri      | urn:a\\u003Eb                  | an absolute IRI
            """)
    void what_isnt_a_value_of_its_type_is_a_problem_that_says_what_would_be(String type, String text, String says) {
        assertThatThrownBy(() -> read(type, text)).isInstanceOf(Problem.class).hasMessageContaining(says);
    }

    @Test
    void a_required_parameter_must_be_given() {
        LibraryQuery query = query("{type: string, required: true}");
        assertThatThrownBy(() -> READER.bind(query, request()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'value' must be given");
    }

    @Test
    void a_default_holds_where_nothing_is_given() {
        assertThat(READER.bind(query("{type: string, default: [a, b]}"), request())
                        .values()
                        .get("value"))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly("a", "b");
    }

    @Test
    void a_number_may_be_given_once_and_a_name_several_times() {
        assertThatThrownBy(() -> READER.bind(query("{type: integer}"), request("1", "2")))
                .isInstanceOf(Problem.class);
        assertThat(READER.bind(query("{type: source}"), request("a", "b", "a"))
                        .values()
                        .get("value"))
                .hasSize(2);
    }

    private static Node read(String type, String text) {
        String parameter = type.equals("concept") ? "{type: concept, scheme: drug}" : "{type: " + type + "}";
        return READER.bind(query(parameter), request(text))
                .values()
                .getOrDefault("value", List.of())
                .getFirst();
    }

    private static RequestParameters request(String... values) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (values.length > 0) {
            request.setParameter("value", values);
        }
        return RequestParameters.of(request, List.of("value"));
    }

    private static LibraryQuery query(String parameter) {
        String text = """
                #+ summary: A question
                #+ params:
                #+   value: %s
                #+ columns: {a: iri}
                #+ examples: [{name: all, rows: ">=0"}]
                SELECT ?a { VALUES ?value { UNDEF } ?a ?b ?value } ORDER BY ?a
                """.formatted(parameter);
        QueryFile.Reading reading = new QueryFile("answers", "a-question", text).read();
        assertThat(reading.findings()).isEmpty();
        return Optional.of(reading).flatMap(QueryFile.Reading::query).orElseThrow();
    }
}
