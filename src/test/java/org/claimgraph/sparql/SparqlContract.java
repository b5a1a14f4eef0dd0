package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code /sparql} does, whoever holds the data. */
abstract class SparqlContract extends SparqlTest {

    private static final String GRAPH = "https://w3id.org/claimgraph/graph/source/words-2023";

    SparqlContract(int port) {
        super(port);
    }

    @Test
    void a_query_comes_by_get_by_form_or_by_itself() {
        assertThat(number(ask(COUNT, "Accept", JSON))).isEqualTo(8);
        assertThat(number(client().send(
                                "POST", "/sparql", "query=" + encoded(COUNT), "Content-Type", FORM, "Accept", JSON)))
                .isEqualTo(8);
        assertThat(number(client().send("POST", "/sparql", COUNT, "Content-Type", QUERY, "Accept", JSON)))
                .isEqualTo(8);
        assertThat(number(client().send(
                                "POST", "/sparql", COUNT, "Content-Type", QUERY + "; charset=utf-8", "Accept", JSON)))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT ?a { ?a ?b ?c } LIMIT 1, application/sparql-results+json",
        "SELECT ?a { ?a ?b ?c } LIMIT 1, application/sparql-results+xml",
        "SELECT ?a { ?a ?b ?c } LIMIT 1, text/csv",
        "SELECT ?a { ?a ?b ?c } LIMIT 1, text/tab-separated-values",
        "ASK { ?a ?b ?c }, application/sparql-results+json",
        "ASK { ?a ?b ?c }, application/sparql-results+xml",
        "CONSTRUCT WHERE { ?a <https://w3id.org/claimgraph/ontology#source> ?c }, text/turtle",
        "CONSTRUCT WHERE { ?a <https://w3id.org/claimgraph/ontology#source> ?c }, application/n-triples",
        "CONSTRUCT WHERE { ?a <https://w3id.org/claimgraph/ontology#source> ?c }, application/ld+json",
        "CONSTRUCT WHERE { ?a <https://w3id.org/claimgraph/ontology#source> ?c }, application/rdf+xml",
        "DESCRIBE <https://w3id.org/claimgraph/source/words-2023>, text/turtle",
    })
    void results_and_graphs_come_in_the_format_that_is_accepted(String query, String type) {
        HttpResponse<String> response = ask(query, "Accept", type);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void the_default_graph_is_the_union_and_our_graphs_can_be_asked_one_by_one() {
        String claims = "{ ?claim <https://w3id.org/claimgraph/ontology#source> ?source }";
        String count = "SELECT (COUNT(*) AS ?n) ";
        assertThat(number(ask(count + claims, "Accept", JSON))).isEqualTo(8);
        assertThat(number(ask(count + "{ GRAPH <" + GRAPH + "> " + claims + " }", "Accept", JSON)))
                .isEqualTo(2);
        assertThat(number(ask(count + "FROM <" + GRAPH + "> " + claims, "Accept", JSON)))
                .isEqualTo(2);
        assertThat(number(client().get(
                                "/sparql?query=" + encoded(count + claims) + "&default-graph-uri=" + encoded(GRAPH),
                                "Accept",
                                JSON)))
                .isEqualTo(2);
        assertThat(number(client().get(
                                "/sparql?query=" + encoded(count + "{ GRAPH ?any " + claims + " }")
                                        + "&named-graph-uri=" + encoded(GRAPH),
                                "Accept",
                                JSON)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle;charset=UTF-8, TURTLE",
        "application/n-triples, application/n-triples, NT",
        "application/ld+json, application/ld+json, JSON-LD",
        "application/rdf+xml, application/rdf+xml, RDF/XML",
        "*/*, text/turtle;charset=UTF-8, TURTLE",
    })
    void a_bare_get_describes_the_service(String accept, String type, String lang) {
        HttpResponse<String> response = client().get("/sparql", "Accept", accept);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        if (lang.equals("RDF/XML")) {
            // Nothing here reads it.
            assertThat(response.body()).contains("<sd:endpoint rdf:resource=\"http://localhost");
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(response.body()))
                .lang(RDFLanguages.nameToLang(lang))
                .parse(graph);
        Node service = G.getOnePO(graph, RDF.type.asNode(), sd("Service"));
        assertThat(G.getOneSP(graph, service, sd("endpoint")).getURI()).endsWith("/sparql");
        assertThat(G.getOneSP(graph, service, sd("supportedLanguage"))).isEqualTo(sd("SPARQL11Query"));
        assertThat(G.listSP(graph, service, sd("resultFormat"))).hasSize(8);
        assertThat(G.listSP(graph, service, sd("feature"))).contains(sd("UnionDefaultGraph"));
        Node dataset = G.getOneSP(graph, service, sd("defaultDataset"));
        assertThat(G.listSP(graph, dataset, sd("namedGraph")).stream()
                        .map(named -> G.getOneSP(graph, named, sd("name")).getURI()))
                .contains(GRAPH, "https://w3id.org/claimgraph/graph/vocabulary");
    }

    @Test
    void a_description_in_another_form_isnt_on_offer() {
        JsonNode problem = assertProblem(client().get("/sparql", "Accept", "image/png"), 406, "not-acceptable");
        assertThat(problem.at("/mediaTypes").toString()).contains("text/turtle", "application/rdf+xml");
    }

    private static Node sd(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
    }

    @Test
    void head_and_options_have_no_body() throws IOException {
        HttpResponse<String> head = client().send("HEAD", "/sparql?query=" + encoded(COUNT), "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> options = client().send("OPTIONS", "/sparql", "");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=x", "query=", "query=%20", "query=ASK%7B%7D&query=ASK%7B%7D", "default-graph-uri=x"})
    void a_request_has_one_query(String parameters) {
        assertProblem(client().get("/sparql?" + parameters), 400, "invalid-parameter");
        assertProblem(client().send("POST", "/sparql", parameters, "Content-Type", FORM), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void there_is_no_way_of_writing(String method) {
        HttpResponse<String> response = client().send(method, "/sparql?default", "<urn:a> <urn:b> <urn:c> .");
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void an_update_is_refused_however_it_comes() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertProblem(
                client().send("POST", "/sparql", update, "Content-Type", "application/sparql-update"),
                403,
                "query-refused");
        assertProblem(
                client().send("POST", "/sparql", "update=" + encoded(update), "Content-Type", FORM),
                403,
                "query-refused");
        assertProblem(client().send("POST", "/sparql", update, "Content-Type", QUERY), 403, "query-refused");
        assertProblem(ask(update), 403, "query-refused");
        assertProblem(ask("LOAD <file:///etc/hostname>"), 403, "query-refused");
        assertProblem(client().get("/sparql?update=" + encoded("DROP ALL")), 403, "query-refused");
        assertThat(Client.json(ask("ASK { <urn:a> ?b ?c }", "Accept", JSON))
                        .at("/boolean")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * { SERVICE <http://localhost:1/> { ?a ?b ?c } }                       | SERVICE
            SELECT * { SERVICE SILENT <http://localhost:1/> { ?a ?b ?c } }                | SERVICE
            ASK { FILTER NOT EXISTS { { SELECT * { SERVICE <http://localhost:1/> { } } } } } | SERVICE
            SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }                               | file:///etc/passwd
            SELECT * FROM NAMED <http://example.org/> { GRAPH ?g { ?a ?b ?c } }           | http://example.org/
            SELECT (<java:java.lang.System.exit>(0) AS ?a) { }                            | java:java.lang.System.exit
            SELECT * { ?a <java:org.example.Code> ?b }                                    | java:org.example.Code
            SELECT * { ?a ?b ?c } ORDER BY <http://jena.apache.org/ARQ/function#wait>(?c) | function#wait
            SELECT (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY (<urn:f>(?a) AS ?k)             | urn:f
            SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?a) }         | jsFunction#f
            SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:X>) AS ?a) { }   | java:X
            """)
    void what_reaches_beyond_the_dataset_is_refused_with_its_name(String query, String name) {
        HttpResponse<String> response = ask(query);
        assertProblem(response, 403, "query-refused");
        if (!name.equals("java:X")) {
            assertThat(Client.json(response).at("/detail").asString()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void a_graph_beyond_the_dataset_is_refused_as_a_parameter_too(String parameter) {
        HttpResponse<String> response = client().get(
                        "/sparql?query=" + encoded("ASK { }") + "&" + parameter + "=" + encoded("file:///etc/passwd"));
        JsonNode problem = assertProblem(response, 403, "query-refused");
        assertThat(problem.at("/detail").asString()).contains("file:///etc/passwd");
    }

    @Test
    void casts_are_part_of_the_language() {
        HttpResponse<String> response =
                ask("SELECT (<http://www.w3.org/2001/XMLSchema#integer>(\"5\") AS ?n) { }", "Accept", JSON);
        assertThat(number(response)).isEqualTo(5);
    }

    @Test
    void a_syntax_error_has_its_line_and_column() {
        JsonNode problem = assertProblem(ask("SELECT ?a\nWHERE { ?a }"), 400, "query-syntax");
        assertThat(problem.at("/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/column").asInt()).isEqualTo(12);
        assertThat(problem.at("/detail").asString()).isEqualTo("Line 2, column 12: '}' isn't expected here.");
        assertProblem(ask("SELECT ?a { LET(?a := 1) }"), 400, "query-syntax");
        assertProblem(client().send("POST", "/sparql", "(".repeat(60), "Content-Type", QUERY), 400, "query-syntax");
    }

    @Test
    void what_is_too_large_isnt_read() {
        JsonNode problem = assertProblem(
                client().send("POST", "/sparql", "#".repeat(70_000) + COUNT, "Content-Type", QUERY),
                413,
                "request-too-large");
        assertThat(problem.at("/detail").asString()).contains("64 kB");
        assertProblem(
                client().send("POST", "/sparql", "#".repeat(20_000) + "\n" + COUNT, "Content-Type", QUERY),
                413,
                "request-too-large");
        assertProblem(ask("#".repeat(9_000)), 413, "request-too-large");
    }

    @Test
    void a_body_has_a_type_that_is_read() {
        assertProblem(
                client().send("POST", "/sparql", COUNT, "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(client().send("POST", "/sparql", COUNT), 415, "unsupported-media-type");
        assertProblem(
                client().send("POST", "/sparql", COUNT, "Content-Type", QUERY, "Content-Encoding", "gzip"),
                415,
                "unsupported-media-type");
    }

    @Test
    void nothing_of_the_request_is_reflected() {
        HttpResponse<String> response = client().get(
                        "/sparql?query=" + encoded(COUNT)
                                + "&callback=alert&stylesheet=x.xsl&output=xml&force-accept=text/html",
                        "Accept",
                        JSON);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(JSON));
        assertThat(number(response)).isEqualTo(8);
    }

    @Test
    void a_query_that_takes_too_long_is_told_so_and_a_client_may_lower_the_time() {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        for (String timeout : new String[] {"300ms", "0.3", "0.3s"}) {
            JsonNode problem = assertProblem(
                    client().get("/sparql?timeout=" + timeout + "&query=" + encoded(slow), "Accept", JSON),
                    504,
                    "query-timeout");
            assertThat(problem.at("/detail").asString()).contains("300 ms");
        }
        assertProblem(client().get("/sparql?timeout=soon&query=" + encoded(COUNT)), 400, "invalid-parameter");
    }

    @Test
    void a_large_answer_that_takes_too_long_is_cut_off_and_never_ended_politely() {
        String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        assertThatThrownBy(() -> client().get("/sparql?timeout=2500ms&query=" + encoded(endless), "Accept", "text/csv"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void the_answer_has_the_headers_of_every_response_and_none_of_the_engine() {
        HttpResponse<String> response = ask(COUNT, "Accept", JSON);
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("fuseki"));
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql/query", "/sparql/update", "/sparql/data", "/sparql/", "/$/ping", "/$/datasets"})
    void there_is_no_other_address(String path) {
        assertProblem(client().get(path + "?query=" + encoded(COUNT)), 404, "not-found");
    }
}
