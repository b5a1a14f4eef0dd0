package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimgraph.query.SmallServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The limits that are settings, made small. */
@SmallServiceTest
@TestPropertySource(
        properties = {"claimgraph.sparql.rows=100", "claimgraph.sparql.memory=100MB", "claimgraph.sparql.at-once=1"})
class SparqlLimitsIT extends SparqlTest {

    SparqlLimitsIT(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void an_answer_has_as_many_rows_as_may_be() {
        assertThat(ask("SELECT * { ?a ?b ?c } LIMIT 100", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(101);
        for (String query :
                new String[] {"SELECT * { ?a ?b ?c } LIMIT 101", "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c } LIMIT 101"
                }) {
            assertThat(assertProblem(ask(query), 413, "result-too-large")
                            .at("/detail")
                            .asString())
                    .contains("more than 100");
        }
        assertThat(ask("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c } LIMIT 100").statusCode())
                .isEqualTo(200);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_query_has_nothing_of_its_own_written_into_the_log(CapturedOutput output) {
        String query = "SELECT (STRDT('not-4711-a-number', <http://www.w3.org/2001/XMLSchema#integer>) + 1 AS ?x) { }";
        assertThat(ask(query).statusCode()).isEqualTo(200);
        assertThat(output).doesNotContain("not-4711-a-number");
    }

    @Test
    void a_query_that_fills_the_memory_is_stopped() {
        for (String query : new String[] {
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c"
        }) {
            assertThat(assertProblem(ask(query), 413, "result-too-large")
                            .at("/detail")
                            .asString())
                    .contains("100 MB");
        }
        assertThat(number(ask(COUNT, "Accept", JSON))).isEqualTo(8);
    }

    @Test
    void beyond_as_many_queries_as_may_run_the_service_is_busy() {
        String slow = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c";
        List<CompletableFuture<HttpResponse<String>>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> ask(slow), task -> Thread.ofVirtual().start(task)))
                .limit(25)
                .toList();
        List<HttpResponse<String>> answers =
                all.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(413, 503)
                .containsOnly(413, 503);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 503)
                .findFirst()
                .orElseThrow();
        assertProblem(refused, 503, "busy");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(number(ask(COUNT, "Accept", JSON))).isEqualTo(8);
    }
}
