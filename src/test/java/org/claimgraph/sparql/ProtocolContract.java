package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 protocol for queries, section 2.1, case by case, on graphs of the small corpus. */
abstract class ProtocolContract extends SparqlTest {

    private static final String GRAPHS = "https://w3id.org/claimgraph/graph/source/";
    private static final String WORDS = GRAPHS + "words-2023";
    private static final String HOURS = GRAPHS + "hours-2024";
    private static final String SOURCE = "https://w3id.org/claimgraph/ontology#source";

    ProtocolContract(int port) {
        super(port);
    }

    @Test
    void query_via_get() {
        assertTrue(ask("ASK { }", "Accept", JSON));
    }

    @Test
    void query_via_url_encoded_post() {
        assertTrue(form("query=" + encoded("ASK { }")));
    }

    @Test
    void query_via_post_directly() {
        assertTrue(direct("ASK { }", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "defaults", "named", "full", "multiple"})
    void the_dataset_comes_with_the_request_in_each_way(String dataset) {
        String parameters;
        String query;
        switch (dataset) {
            case "default" -> {
                parameters = graphs("default-graph-uri", WORDS);
                query = "ASK { " + claims(WORDS) + " MINUS { " + claims(HOURS) + " } }";
            }
            case "defaults" -> {
                parameters = graphs("default-graph-uri", WORDS, HOURS);
                query = "ASK { " + claims(WORDS) + claims(HOURS) + " }";
            }
            case "named" -> {
                parameters = graphs("named-graph-uri", WORDS, HOURS);
                query = "ASK { GRAPH <" + WORDS + "> { " + claims(WORDS) + " } GRAPH ?g { " + claims(HOURS)
                        + " } FILTER NOT EXISTS { ?a ?b ?c } FILTER NOT EXISTS { GRAPH <" + GRAPHS
                        + "silent-2022> { ?d ?e ?f } } }";
            }
            case "full" -> {
                parameters = graphs("default-graph-uri", WORDS) + "&" + graphs("named-graph-uri", HOURS);
                query = "ASK { " + claims(WORDS) + " GRAPH ?g { " + claims(HOURS) + " } FILTER NOT EXISTS { GRAPH <"
                        + WORDS + "> { ?a ?b ?c } } }";
            }
            default -> {
                // What the request says beats the query's own FROM.
                parameters = graphs("default-graph-uri", WORDS);
                query = "ASK FROM <" + HOURS + "> { " + claims(WORDS) + " FILTER NOT EXISTS { " + claims(HOURS)
                        + " } }";
            }
        }
        assertTrue(client().get("/sparql?query=" + encoded(query) + "&" + parameters, "Accept", JSON));
        assertTrue(form("query=" + encoded(query) + "&" + parameters));
        assertTrue(direct(query, "?" + parameters));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SELECT (1 AS ?value) { }                        ~ application/sparql-results\\+(json|xml)|text/csv
            ASK { }                                         ~ application/sparql-results\\+(json|xml)
            DESCRIBE <https://w3id.org/claimgraph/source/x> ~ text/turtle|application/(n-triples|rdf\\+xml|ld\\+json)
            CONSTRUCT { <urn:a> <urn:b> 1 } WHERE { }       ~ text/turtle|application/(n-triples|rdf\\+xml|ld\\+json)
            """)
    void each_form_of_query_has_a_type_of_its_own_when_none_is_asked_for(String query, String types) {
        HttpResponse<String> response = ask(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""))
                .matches(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void bad_query_method(String method) {
        assertProblem(
                client().send(method, "/sparql?query=" + encoded("ASK { }"), "", "Accept", JSON),
                405,
                "method-not-allowed");
    }

    @Test
    void bad_multiple_queries() {
        String two = "query=" + encoded("ASK { }") + "&query=" + encoded("SELECT * { }");
        assertProblem(client().get("/sparql?" + two), 400, "invalid-parameter");
        assertProblem(form(two), 400, "invalid-parameter");
        assertProblem(direct("ASK { }", "?query=" + encoded("ASK { }")), 400, "invalid-parameter");
    }

    @Test
    void bad_query_wrong_media_type() {
        assertProblem(
                client().send("POST", "/sparql", "ASK { }", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(
                client().send("POST", "/sparql", "ASK { }", "Content-Type", "no type"), 415, "unsupported-media-type");
    }

    @Test
    void bad_query_missing_type() {
        assertProblem(client().send("POST", "/sparql", "query=" + encoded("ASK { }")), 415, "unsupported-media-type");
        assertProblem(client().send("POST", "/sparql", "ASK { }"), 415, "unsupported-media-type");
    }

    @Test
    void bad_query_non_utf8() {
        byte[] latin = "ASK { ?a ?b 'caf\u00e9' }".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(client().send("POST", "/sparql", latin, "Content-Type", QUERY), 400, "bad-request");
        byte[] wide = "ASK { }".getBytes(StandardCharsets.UTF_16);
        assertProblem(
                client().send("POST", "/sparql", wide, "Content-Type", QUERY + "; charset=UTF-16"), 400, "bad-request");
        assertProblem(client().get("/sparql?query=ASK%20%7B%20?a%20?b%20%27caf%E9%27%20%7D"), 400, "bad-request");
        assertProblem(form("query=ASK%20%7B%20?a%20?b%20%27caf%E9%27%20%7D"), 400, "bad-request");
        assertThat(form("query=ASK+%7B+FILTER%28STRLEN%28%27caf%C3%A9%27%29+%3D+4%29+%7D")
                        .body())
                .contains("true");
    }

    @Test
    void bad_query_syntax() {
        assertProblem(ask("ASK {"), 400, "query-syntax");
        assertProblem(form("query=" + encoded("ASK {")), 400, "query-syntax");
        assertProblem(direct("ASK {", ""), 400, "query-syntax");
    }

    private HttpResponse<String> form(String fields) {
        return client().send("POST", "/sparql", fields, "Content-Type", FORM, "Accept", JSON);
    }

    private HttpResponse<String> direct(String query, String parameters) {
        return client().send("POST", "/sparql" + parameters, query, "Content-Type", QUERY, "Accept", JSON);
    }

    private static String graphs(String parameter, String... graphs) {
        return Stream.of(graphs).map(graph -> parameter + "=" + encoded(graph)).collect(Collectors.joining("&"));
    }

    private static String claims(String graph) {
        String name = graph.substring(GRAPHS.length());
        return "?" + name.replace('-', '_') + " <" + SOURCE + "> <https://w3id.org/claimgraph/source/" + name + "> . ";
    }

    private static void assertTrue(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Client.json(response).at("/boolean").asBoolean()).isTrue();
    }
}
