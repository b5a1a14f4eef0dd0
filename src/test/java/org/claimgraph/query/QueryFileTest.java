package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimgraph.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFileTest {

    private static final String HEADER = """
            #+ summary: A question
            #+ params:
            #+   wanted: {type: string}
            #+ columns: {thing: iri, name: string}
            #+ examples: [{name: all, rows: ">=0"}]
            """;

    private static final String GOOD =
            "SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?name ?thing";

    @Test
    void a_good_file_becomes_a_query_whose_key_is_what_its_order_ends_in() {
        QueryFile.Reading reading = new QueryFile("answers", "list-things", HEADER + GOOD).read();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.query()).hasValueSatisfying(query -> {
            assertThat(query.id()).isEqualTo("list-things");
            assertThat(query.key()).containsExactly("thing");
        });
    }

    @Test
    void an_example_answers_in_columns_that_the_query_has() {
        String header = HEADER.replace("rows: \">=0\"}", "rows: \">=0\", answers: {things: [a/b]}}");
        QueryFile.Reading reading = new QueryFile("answers", "list-things", header + GOOD).read();
        assertThat(reading.findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("the example 'all' has answers in 'things', which isn't a column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing | SELECT *
            SELECT ?thing ?name FROM <urn:g> { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing | FROM
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } SERVICE <urn:s> { ?thing <urn:name> ?name } } ORDER BY ?thing | SERVICE
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name FILTER EXISTS { SERVICE <urn:s> { ?a ?b ?c } } } ORDER BY ?thing | SERVICE
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } { SELECT * { ?thing <urn:name> ?name SERVICE SILENT <urn:s> { ?a ?b ?c } } } } ORDER BY ?thing | SERVICE
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing LIMIT 5 | LIMIT
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing OFFSET 5 | LIMIT
            SELECT ?thing ?name { ?thing <urn:name> ?name } ORDER BY ?thing | no block VALUES ?wanted
            SELECT ?thing ?name { VALUES (?wanted ?other) { (UNDEF UNDEF) } ?thing <urn:name> ?name } ORDER BY ?thing | no block VALUES ?wanted
            SELECT ?thing ?name { ?thing <urn:name> ?name } ORDER BY ?thing VALUES ?wanted { UNDEF } | after the pattern
            SELECT ?name ?thing { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing | aren't those of the SELECT
            SELECT ?thing { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing | aren't those of the SELECT
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } | ORDER BY must end
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY ?thing ?name | of type iri
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name } ORDER BY STR(?thing) | ORDER BY must end
            SELECT ?thing (<java:java.lang.Math>(1) AS ?name) { VALUES ?wanted { UNDEF } ?thing ?p ?o } ORDER BY ?thing | functions beyond SPARQL
            ASK { VALUES ?wanted { UNDEF } } | is a SELECT
            SELECT ?thing ?name { VALUES ?wanted { UNDEF } ?thing <urn:name> ?name LET(?x := 1) } ORDER BY ?thing | LET
            """)
    void a_query_that_breaks_a_rule_is_told_why(String query, String reason) {
        QueryFile.Reading reading = new QueryFile("answers", "list-things", HEADER + query).read();
        assertThat(reading.query()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(reason));
    }

    @Test
    void a_syntax_error_has_its_place_in_the_file() {
        QueryFile.Reading reading =
                new QueryFile("answers", "list-things", HEADER + "SELECT ?thing\nWHERE { ?thing }").read();
        Finding finding = reading.findings().getFirst();
        assertThat(finding.file()).isEqualTo("queries/answers/list-things.rq");
        assertThat(finding.line()).isEqualTo(7);
        assertThat(finding.column()).isEqualTo(16);
    }

    @Test
    void an_unknown_key_of_the_header_has_its_place_in_the_file() {
        QueryFile.Reading reading =
                new QueryFile("answers", "list-things", "#+ summary: A\n#+ clumns: {}\n" + GOOD).read();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message()).contains("clumns");
        });
    }

    @Test
    void a_key_of_several_columns_may_end_the_order_in_any_order() {
        String header = HEADER.replace("#+ examples", "#+ key: [thing, name]\n#+ examples");
        assertThat(new QueryFile("answers", "list-things", header + GOOD).read().query())
                .hasValueSatisfying(query -> assertThat(query.key()).isEqualTo(List.of("thing", "name")));
    }

    @Test
    void a_parameter_cant_have_the_name_of_a_parameter_of_lists() {
        String file = (HEADER + GOOD).replace("wanted", "size");
        assertThat(new QueryFile("answers", "list-things", file).read().findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("'size'"));
    }
}
