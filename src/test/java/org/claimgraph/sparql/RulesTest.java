package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it runs, by which rule, and what is let through beside it. */
class RulesTest {

    private final Refusals refusals = new Refusals(graph -> graph.startsWith("urn:ours:"), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            update        ~ INSERT DATA { <urn:a> <urn:b> <urn:c> }
            service       ~ SELECT * { SERVICE <http://localhost:1/> { ?a ?b ?c } }
            graph         ~ SELECT * FROM <urn:theirs:a> { ?a ?b ?c }
            function      ~ SELECT (<urn:f>(1) AS ?a) { }
            function      ~ SELECT (<http://www.w3.org/2001/XMLSchema#unknown>(1) AS ?a) { }
            predicate     ~ SELECT * { ?a <http://jena.apache.org/ARQ/property#splitIRI> (?b ?c) }
            predicate     ~ SELECT * { ?a <java:org.example.Code> ?b }
            path-nesting  ~ SELECT * { <urn:a> (<urn:b>*)* ?c }
            path-nesting  ~ SELECT * { <urn:a> ((<urn:b>+)/<urn:c>)+ ?c }
            path-nesting  ~ SELECT * { <urn:a> (^(<urn:b>|<urn:c>+))* ?c }
            path-ends     ~ SELECT * { ?a <urn:b>* ?c }
            path-ends     ~ SELECT * { ?a <urn:b>+ ?c . ?d <urn:b>+ ?e }
            path-ends     ~ SELECT * { ?a a ?b MINUS { ?a <urn:b>* ?c } }
            path-ends     ~ SELECT * { ?a a ?b { SELECT * { ?a <urn:b>* ?c } } }
            path-ends     ~ SELECT * { OPTIONAL { ?a a ?b } ?a <urn:b>* ?c }
            path-ends     ~ ASK { { ?a a ?b } UNION { ?c a ?d } ?a <urn:b>* ?e }
            path-ends     ~ ASK { FILTER NOT EXISTS { ?a <urn:b>* ?c } }
            path-ends     ~ SELECT (EXISTS { ?a <urn:b>* ?c } AS ?d) { }
            path-ends     ~ ASK { GRAPH ?g { ?a (<urn:b>*|<urn:c>) ?c } }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, ?b) }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, 'a', STR(?b)) }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(a+)+$') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(a|a)*$') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(?:a?){9}a') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(a*){9}') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(a*) *', 'x') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(?x)(a*) *') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '.*a.*b.*c') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, 'a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaa') }
            regex         ~ ASK { ?a ?b ?c FILTER(REPLACE(?c, '([a-z]{1,9}){1,9}', '') = '') }
            regex         ~ ASK { ?a ?b ?c FILTER(REPLACE(?c, ?b, '') = '') }
            regex         ~ ASK { FILTER REGEX('a', '(?:(?:){2147483647}){2147483647}') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, '(?:a{40}){40}') }
            regex         ~ ASK { ?a ?b ?c FILTER REGEX(?c, 'a{1001}') }
            time          ~ SELECT ('P2147483647D'^^<http://www.w3.org/2001/XMLSchema#duration> AS ?x) { }
            time          ~ SELECT * { ?a ?b ?c FILTER(?c < '214748-01-01'^^<http://www.w3.org/2001/XMLSchema#date>) }
            time          ~ ASK { VALUES ?a { 'PT123456H'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration> } }
            time          ~ ASK { } VALUES ?a { 'PT123456H'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration> }
            time          ~ SELECT (<http://www.w3.org/2001/XMLSchema#duration>('P2147483647D') AS ?x) { }
            time          ~ SELECT (<http://www.w3.org/2001/XMLSchema#duration>(CONCAT('P2147', '483647D')) AS ?x) { }
            time          ~ ASK { BIND('P2147483647D' AS ?d) FILTER(<http://www.w3.org/2001/XMLSchema#duration>(?d) = 1) }
            time          ~ ASK { VALUES ?d { 'P2147483647D' } FILTER(<http://www.w3.org/2001/XMLSchema#duration>(?d) = 1) }
            time          ~ ASK { ?a ?b ?c FILTER(STRDT(?c, ?b) = 1) }
            time          ~ ASK { ?a ?b ?c FILTER(STRDT(UCASE(?c), <http://www.w3.org/2001/XMLSchema#dateTime>) = 1) }
            text-growth   ~ ASK { ?a ?b ?c BIND(REPLACE(REPLACE(REPLACE(?c, '.', '$0$0$0$0$0$0$0$0'), '.', '$0$0$0$0$0$0$0$0$0'), '.', '12345678901234567890123456789012345678901234567890') AS ?d) }
            text-growth   ~ ASK { ?a ?b ?c BIND(REPLACE(?c, '(?=(.*))', '$1$1$1$1$1') AS ?d) }
            text-growth   ~ ASK { ?a ?b ?c BIND(REPLACE(?c, '', CONCAT(?c, ?c, ?c, ?c, ?c)) AS ?d) }
            """)
    void a_query_is_refused_by_its_rule(String rule, String query) {
        Problem problem = refusal(query);
        assertThat(problem.details()).as(problem.getMessage()).containsEntry("rule", rule);
        assertThat(problem.getMessage()).endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { <urn:a> <urn:b>* ?c }",
                "SELECT * { ?a <urn:b>*/<urn:c> <urn:d> }",
                "SELECT * { ?a a ?t ; <urn:b>* ?c }",
                "SELECT * { ?a <urn:b>* ?c . ?c a ?t }",
                "SELECT * { ?a <urn:c>/<urn:b>* ?c }",
                "SELECT * { <urn:a> <urn:b>+ ?c . ?c (<urn:d>|^<urn:e>)* ?f . ?g !<urn:h>* ?f }",
                "SELECT * { ?a a ?t OPTIONAL { ?a <urn:b>+ ?c } }",
                "SELECT * { ?a a ?t { ?a <urn:b>+ ?c } UNION { <urn:x> <urn:b>+ ?c } ?c <urn:b>? ?d }",
                "SELECT * { ?a a ?t FILTER EXISTS { ?a <urn:b>* ?c } }",
                "SELECT * { VALUES ?a { <urn:a> } ?a <urn:b>* ?c }",
                "SELECT * { ?a <urn:b>* ?c } VALUES ?a { <urn:a> }",
                "SELECT * { { SELECT ?a { ?a a ?t } } ?a <urn:b>* ?c }",
                "SELECT * { BIND(<urn:a> AS ?a) ?a <urn:b>* ?c }",
                "SELECT * { GRAPH ?g { ?a a ?t } ?a <urn:b>* ?c }",
                "SELECT * { [] <urn:list>/<urn:rest>*/<urn:first> ?member }",
                "ASK { ?a ?b ?c FILTER REGEX(?c, '^(?:Mr|Mrs)\\\\.? [A-Z](?i:[a-z]+) (\\\\d{4})$', 'i') }",
                "ASK { ?a ?b ?c FILTER REGEX(?c, 'a++.*?[*+?](b){2}\\\\Q**++\\\\E') }",
                "ASK { ?a ?b ?c FILTER REGEX(?c, '****', 'q') }",
                "ASK { ?a ?b ?c FILTER(REPLACE(?c, '(\\\\w+) (\\\\w+)', '$2 $1') = 'b a') }",
                "SELECT (GROUP_CONCAT(DISTINCT ?c; SEPARATOR=', ') AS ?all) { ?a ?b ?c } GROUP BY ?a HAVING (COUNT(*) > 1)",
                "SELECT (SUM(?c * ?d) / COUNT(?c) AS ?mean) { ?a ?b ?c , ?d }",
                "SELECT (UCASE(STRBEFORE(STRAFTER(SUBSTR(STR(?c), 2), 'a'), 'b')) AS ?d) { ?a ?b ?c }",
                "SELECT (<http://www.w3.org/2001/XMLSchema#decimal>(?c) * 2.5 AS ?d) { ?a ?b ?c }",
                "SELECT * FROM <urn:ours:a> FROM NAMED <urn:ours:b> { ?a ?b ?c }",
                "SELECT (<http://www.w3.org/2001/XMLSchema#date>(SUBSTR(STR(?c), 1, 10)) AS ?day) { ?a ?b ?c }",
                "SELECT (STRDT(?c, <http://www.w3.org/2001/XMLSchema#gYear>) AS ?year) { ?a ?b ?c }",
                "ASK { ?a ?b ?c FILTER(?c > '2024-01-31T12:00:00.123456789Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>) }",
                "ASK { ?a ?b ?c FILTER REGEX(?c, '^[0-9]{4}-[0-9]{2}-[0-9]{2}.*$') }",
                "DESCRIBE <urn:a>",
                "ASK { }",
            })
    void what_is_harmless_is_let_through(String query) {
        assertThatCode(() -> check(query)).doesNotThrowAnyException();
    }

    @Test
    void what_is_handed_on_is_what_was_checked() {
        String query = "SELECT * { BIND(\"x\\u0022 # \" AS ?v) LATERAL { SELECT * { ?s ?p ?o } } BIND(\"y\"\nAS ?w) }";
        Query checked = QueryFactory.create(query, Syntax.syntaxSPARQL_11);
        assertThat(QueryFactory.create(handedOn(query), Syntax.syntaxARQ)).isEqualTo(checked);
        assertThat(handedOn(query)).doesNotContain("LATERAL");
        assertThat(handedOn("ASK { ?a ?b 'a' }")).isEqualTo("ASK { ?a ?b 'a' }");
        assertThat(handedOn("ASK { ?a ?b '\\u0061' }")).contains("\"a\"");
        assertRule("service", "ASK { \\u0053ERVICE <urn:a> { ?a ?b ?c } }");
        assertRule("nesting", "ASK { " + "\\u007B".repeat(80) + "}".repeat(81));
    }

    private String handedOn(String query) {
        return refusals.check(Map.of("query", List.of(query))).query();
    }

    @Test
    void brackets_count_where_they_are_brackets() {
        String deep = "{".repeat(63);
        assertThatCode(() -> check("ASK " + deep + "{ }" + "}".repeat(63))).doesNotThrowAnyException();
        assertRule("nesting", "ASK " + "{".repeat(65) + "}".repeat(65));
        assertRule("nesting", "ASK { FILTER(" + "(".repeat(70) + "1" + ")".repeat(70) + ") }");
        assertRule("nesting", "ASK { ?a ?b " + "[ ?c ".repeat(70) + "?d" + "]".repeat(70) + " }");
        String many = "(".repeat(70);
        assertThat(List.of(
                        "# " + many + "\nASK { }",
                        "ASK { ?a ?b '" + many + "' }",
                        "ASK { ?a ?b \"\\\"" + many + "\" }",
                        "ASK { ?a ?b '''\n'" + many + "''' }",
                        "ASK { ?a ?b <urn:" + many + "> }",
                        "PREFIX a: <urn:a> ASK { ?a ?b a:" + "\\(".repeat(70) + " }"))
                .allSatisfy(
                        query -> assertThatCode(() -> check(query)).as(query).doesNotThrowAnyException());
        assertRule("nesting", "ASK { FILTER(1 <" + many + "2" + ")".repeat(70) + ") }");
    }

    @Test
    void branches_rows_and_members_are_counted_over_the_whole_query() {
        assertThatCode(() -> check("ASK { " + branches(64) + " }")).doesNotThrowAnyException();
        assertRule("union", "ASK { " + branches(65) + " }");
        assertRule("union", "ASK { " + branches(40) + " { SELECT * { " + branches(40) + " } } }");
        assertThatCode(() -> check("ASK { VALUES ?a { " + "1 ".repeat(1_000) + "} }"))
                .doesNotThrowAnyException();
        assertRule("values", "ASK { VALUES ?a { " + "1 ".repeat(1_001) + "} }");
        assertRule(
                "values", "SELECT * { VALUES ?a { " + "1 ".repeat(600) + "} } VALUES ?b { " + "1 ".repeat(600) + "}");
        assertThatCode(() -> check("ASK { FILTER(0" + " + 1".repeat(98) + " > 0) }"))
                .doesNotThrowAnyException();
        assertRule("expression", "ASK { FILTER(0" + " + 1".repeat(120) + " > 0) }");
        assertRule("expression", "SELECT * { ?a ?b ?c } ORDER BY (?c IN (" + "1, ".repeat(250) + "1))");
    }

    @Test
    void text_that_doubles_and_numbers_that_are_squared_are_foretold() {
        assertThatCode(() -> check(chain("'ab'", "CONCAT(?v%1$d, ?v%1$d)", 10))).doesNotThrowAnyException();
        assertRule("text-growth", chain("'ab'", "CONCAT(?v%1$d, ?v%1$d)", 30));
        assertRule("text-growth", chain("'ab'", "REPLACE(?v%1$d, '(.)', '$1$1')", 30));
        assertRule("text-growth", chain("'ab'", "ENCODE_FOR_URI(CONCAT('%%', ?v%1$d))", 30));
        assertThatCode(() -> check(chain("7", "?v%1$d * ?v%1$d", 5))).doesNotThrowAnyException();
        assertRule("number-growth", chain("7", "?v%1$d * ?v%1$d", 30));
        assertRule("number-growth", chain("7", "?v%1$d * (?v%1$d + 1)", 30));
        String inner = "{ ?a ?b ?v0 }";
        for (int level = 0; level < 20; level++) {
            inner = "{ SELECT (CONCAT(?v%1$d, ?v%1$d) AS ?v%2$d) %3$s }".formatted(level, level + 1, inner);
        }
        assertRule("text-growth", "SELECT * { " + inner + " }");
        assertRule(
                "regex", chain("'ab'", "CONCAT(?v%1$d, ?v%1$d)", 9).replace("} }", "} FILTER REGEX(?v9, 'a*b*c') }"));
    }

    /** A query whose variables follow each other, the next one made of the last. */
    private static String chain(String first, String step, int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> " BIND(" + step.formatted(at) + " AS ?v" + (at + 1) + ")")
                .collect(Collectors.joining("", "SELECT * { { } BIND(" + first + " AS ?v0)", " { } }"));
    }

    private static String branches(int count) {
        return IntStream.range(0, count).mapToObj(at -> "{ ?a ?b " + at + " }").collect(Collectors.joining(" UNION "));
    }

    private void assertRule(String rule, String query) {
        assertThat(refusal(query).details()).containsEntry("rule", rule);
    }

    private Problem refusal(String query) {
        Problem problem = catchThrowableOfType(Problem.class, () -> check(query));
        assertThat(problem).as(query).isNotNull();
        assertThat(problem.code()).as(problem.getMessage()).isEqualTo(ProblemCode.QUERY_REFUSED);
        return problem;
    }

    private void check(String query) {
        refusals.check(Map.of("query", List.of(query)));
    }
}
