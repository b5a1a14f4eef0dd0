package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Queries meant to hurt end soon, a query that is running can be stopped, and the service answers on. */
abstract class BombContract extends SparqlTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String ANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i ";

    BombContract(int port) {
        super(port);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("cartesian product", "SELECT * { " + ANY + "} ORDER BY ?c"),
                Arguments.of("distinct product", "SELECT DISTINCT ?a ?d ?g { " + ANY + "}"),
                Arguments.of(
                        "paths",
                        "SELECT (COUNT(*) AS ?n) { ?v !<urn:n>* ?w . ?w !<urn:n>* ?x . ?x !<urn:n>* ?y . ?y !<urn:n>* ?z . ?x a ?t }"),
                Arguments.of("nested paths", "SELECT * { ?x ((!<urn:none>*)*)* ?y }"),
                Arguments.of("deep nesting", "ASK " + "{".repeat(9_000) + "}".repeat(9_000)),
                Arguments.of("giant VALUES", "ASK { VALUES ?a { " + "1 ".repeat(9_000) + "} }"),
                Arguments.of("regex", "ASK { FILTER REGEX('" + "a".repeat(3_000) + "', '(a+)+$b') }"),
                Arguments.of("slow regex", "ASK { FILTER REGEX('" + "a".repeat(19_000) + "', 'a*a*b') }"),
                Arguments.of("explosion", "CONSTRUCT { ?a ?b ?f . ?d ?e ?i . [] ?h ?c } WHERE { " + ANY + "}"),
                Arguments.of("long text", "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?all) { " + ANY + "}"),
                Arguments.of("doubling", chain("'ab'", "CONCAT(?v%1$d, ?v%1$d)")),
                Arguments.of("doubling by REPLACE", chain("'ab'", "REPLACE(?v%1$d, '(.)', '$1$1')")),
                Arguments.of("squaring", chain("7", "?v%1$d * ?v%1$d")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_query_meant_to_hurt_ends_soon_and_a_good_one_is_answered_after_it(String name, String query) {
        long begin = System.nanoTime();
        HttpResponse<String> response = client().send(
                        "POST", "/sparql?timeout=300ms", query, "Content-Type", QUERY, "Accept", "text/csv, */*;q=0.1");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(response.statusCode()).as(response.body()).isIn(403, 413, 504);
        assertThat(response.headers().firstValue("X-Query-Id")).isPresent();
        assertThat(number(ask(COUNT, "Accept", JSON))).isEqualTo(8);
    }

    @Test
    void a_query_can_be_seen_and_stopped_by_whoever_knows_its_id() throws InterruptedException {
        // Another server isn't told to stop, and goes on until the query's time is over.
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> client().send(
                        "POST",
                        "/sparql?timeout=10s",
                        SLOW,
                        "Content-Type",
                        QUERY,
                        "X-Query-Id",
                        "mine-4711",
                        "Accept",
                        JSON));
        JsonNode seen = seen("mine-4711");
        assertThat(seen.at("/taken").asDouble()).isBetween(0.0, 10.0);
        assertThat(seen.at("/timeout").asDouble()).isEqualTo(10.0);
        JsonNode twice = assertProblem(ask(COUNT, "X-Query-Id", "mine-4711"), 400, "invalid-parameter");
        assertThat(twice.at("/parameter").asString()).isEqualTo("X-Query-Id");

        assertThat(client().send("DELETE", "/sparql/queries/mine-4711", "").statusCode())
                .isEqualTo(204);

        HttpResponse<String> stopped = answer.join();
        assertProblem(stopped, 409, "query-cancelled");
        assertThat(stopped.headers().firstValue("X-Query-Id")).hasValue("mine-4711");
        assertProblem(client().send("DELETE", "/sparql/queries/mine-4711", ""), 404, "not-found");
        assertThat(number(ask(COUNT, "X-Query-Id", "mine-4711", "Accept", JSON)))
                .isEqualTo(8);
    }

    @Test
    void a_large_answer_is_cut_when_its_query_is_stopped() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> ask("SELECT * { " + ANY + "}", "X-Query-Id", "large", "Accept", "text/csv"));
        assertThat(seen("large").at("/timeout").asDouble()).isEqualTo(30.0);
        Thread.sleep(500);
        client().send("DELETE", "/sparql/queries/large", "");
        assertThat(answer.handle((response, failure) -> failure != null || response.statusCode() == 409)
                        .join())
                .isTrue();
    }

    @Test
    void an_id_is_a_slug_and_each_answer_has_another() {
        for (String id : new String[] {"Mine", "a b", "../x", "a".repeat(101)}) {
            assertProblem(ask(COUNT, "X-Query-Id", id), 400, "invalid-parameter");
        }
        assertThat(ask("ASK { }").headers().firstValue("X-Query-Id"))
                .isPresent()
                .isNotEqualTo(ask("ASK { }").headers().firstValue("X-Query-Id"));
        assertThat(ask("ASK {").headers().firstValue("X-Query-Id")).isPresent();
        assertThat(client().get("/sparql").headers().firstValue("X-Query-Id")).isPresent();
        assertProblem(client().get("/sparql/queries/none"), 404, "not-found");
        assertProblem(client().get("/sparql/queries/none?all=1"), 400, "invalid-parameter");
        assertProblem(client().send("POST", "/sparql/queries/none", "x"), 405, "method-not-allowed");
        assertProblem(client().get("/sparql/queries"), 404, "not-found");
    }

    private static String chain(String first, String step) {
        return IntStream.range(0, 40)
                .mapToObj(at -> " BIND(" + step.formatted(at) + " AS ?v" + (at + 1) + ")")
                .collect(Collectors.joining("", "SELECT * { { } BIND(" + first + " AS ?v0)", " }"));
    }
}
