package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SmallServiceTest
class QueryEndpointsIT {

    private static final String ONSET = "/api/v1/queries/list-sources-by-onset";
    private static final String CLAIM = "https://w3id.org/claimgraph/claim/";

    private final Client client;

    QueryEndpointsIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @Test
    void the_catalogue_lists_every_query_with_links_to_its_rows() {
        JsonNode body = Client.json(client.get("/api/v1/queries?tag=onset&size=2"));
        assertThat(body.at("/page/size").asInt()).isEqualTo(2);
        assertThat(body.at("/page/hasNext").asBoolean()).isTrue();
        assertThat(body.at("/dataset/version").asInt()).isEqualTo(7);
        JsonNode first = body.at("/data/0");
        assertThat(first.at("/id").asString()).isEqualTo("classify-sources-by-onset");
        assertThat(client.get(first.at("/links/results").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_query_is_described_by_its_parameters_columns_and_examples() {
        JsonNode body = Client.json(client.get(ONSET));
        assertThat(body.at("/parameters/0/name").asString()).isEqualTo("within");
        assertThat(body.at("/parameters/0/type").asString()).isEqualTo("duration");
        assertThat(body.at("/parameters/0/default/0").asString()).isEqualTo("PT24H");
        assertThat(body.at("/columns/0/name").asString()).isEqualTo("source");
        assertThat(body.at("/columns/0/type").asString()).isEqualTo("iri");
        assertThat(body.at("/examples/0/with/within/0").asString()).isEqualTo("PT24H");
    }

    @Test
    void the_source_of_a_query_runs_as_it_stands() {
        for (HttpResponse<String> source : List.of(
                client.get(ONSET + "?format=sparql"), client.get(ONSET, "Accept", "application/sparql-query"))) {
            assertThat(source.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/sparql-query"));
            assertThat(source.body()).startsWith("#+ summary:");
            assertThat(QueryFactory.create(source.body()).isSelectType()).isTrue();
        }
    }

    @Test
    void rows_are_objects_by_column_with_numbers_as_numbers() {
        JsonNode body = Client.json(client.get(ONSET + "/results"));
        assertThat(body.at("/data").size()).isEqualTo(1);
        JsonNode row = body.at("/data/0");
        assertThat(row.at("/claim").asString()).isEqualTo(CLAIM + "hours-2024/within-4-h");
        assertThat(row.at("/title").asString()).isEqualTo("Hours, \"quoted\"");
        assertThat(row.at("/high").isNumber()).isTrue();
        assertThat(row.at("/high").asInt()).isEqualTo(4);
        assertThat(row.at("/drugs").asString()).isEqualTo("examplol");
        assertThat(body.at("/page/total").isMissingNode()).isTrue();
    }

    @Test
    void parameters_narrow_and_widen_and_a_repeated_one_means_or() {
        assertThat(claims("?within=3d")).containsExactly("within-4-h", "within-2-d");
        assertThat(claims("?within=3d&drug=s-examplol")).containsExactly("within-2-d");
        assertThat(claims("?within=3d&drug=examplol")).containsExactly("within-4-h", "within-2-d");
        assertThat(claims("?within=3d&route=oral&route=intravenous")).containsExactly("within-4-h", "within-2-d");
        assertThat(claims("?within=3d&route=oral")).containsExactly("within-2-d");
        assertThat(claims("?locus=reference-title")).containsExactly("in-a-title");
        assertThat(claims("?source=words-2023")).isEmpty();
        assertThat(claims("?within=&drug=")).containsExactly("within-4-h");
    }

    @Test
    void sources_are_told_apart_by_what_they_say_on_onset() {
        JsonNode body = Client.json(client.get("/api/v1/queries/classify-sources-by-onset/results"));
        assertThat(body.at("/data").values())
                .extracting(row ->
                        row.at("/title").asString() + ": " + row.at("/standing").asString())
                .containsExactly("Hours, \"quoted\": within", "Silent: nothing", "Words: words");
    }

    @Test
    void an_effect_counts_once_per_source_that_reports_it() {
        JsonNode body = Client.json(client.get("/api/v1/queries/list-shared-adverse-effects/results"));
        assertThat(body.at("/data").size()).isEqualTo(3);
        assertThat(body.at("/data/0/reporting").asInt()).isEqualTo(3);
        assertThat(Client.json(client.get("/api/v1/queries/list-shared-adverse-effects/results?sources=4"))
                        .at("/data")
                        .size())
                .isZero();
    }

    @Test
    void pages_follow_each_other_by_links_and_one_past_the_end_is_empty() {
        String first = ONSET + "/results?within=3d&size=1&count=true";
        HttpResponse<String> page = client.get(first);
        assertThat(Client.json(page).at("/page/total").asInt()).isEqualTo(2);
        assertThat(Client.json(page).at("/page/hasNext").asBoolean()).isTrue();
        String next = Client.json(page).at("/links/next").asString();
        assertThat(page.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link)
                        .contains("<" + next + ">; rel=\"next\"")
                        .contains("rel=\"first\""));
        JsonNode second = Client.json(client.get(next));
        assertThat(second.at("/data/0/claim").asString()).isEqualTo(CLAIM + "hours-2024/within-2-d");
        assertThat(second.at("/page/hasNext").asBoolean()).isFalse();
        assertThat(second.at("/links/prev").asString()).endsWith("page=1");
        JsonNode past = Client.json(client.get(first + "&page=99"));
        assertThat(past.at("/data").size()).isZero();
    }

    @Test
    void the_same_rows_come_as_csv_and_as_sparql_results() {
        HttpResponse<String> csv = client.get(ONSET + "/results", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        List<String> lines = Arrays.asList(csv.body().split("\r\n", -1));
        assertThat(lines.getFirst()).startsWith("source,title,claim,says");
        assertThat(lines.get(1)).contains("\"Hours, \"\"quoted\"\"\"").contains("\"Says within-4-h, in short\"");
        JsonNode results = Client.json(client.get(ONSET + "/results?format=application/sparql-results+json"));
        assertThat(results.at("/head/vars/0").asString()).isEqualTo("source");
        assertThat(results.at("/results/bindings/0/high/datatype").asString()).endsWith("#decimal");
    }

    @Test
    void the_bound_text_gives_the_same_rows_elsewhere() {
        HttpResponse<String> text = client.get(ONSET + "/sparql?within=3d&drug=s-examplol");
        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/sparql-query"));
        assertThat(QueryFactory.create(text.body()).isSelectType()).isTrue();
        assertThat(text.body()).contains("72").contains("s-examplol");
    }

    @Test
    void whoever_holds_an_answer_is_told_so_and_a_wrong_request_is_refused_first() {
        String path = ONSET + "/results";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get(path, "If-None-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(client.get(path + "?within=1h", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(client.get(path, "If-None-Match", tag, "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(client.get(path + "?within=soon", "If-None-Match", "*").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?withing=4h",
                "?within=soon",
                "?within=1h&within=2h",
                "?drug=examplal",
                "?drug=%3E%20%7D",
                "?page=0",
                "?page=first",
                "?size=501",
                "?size=-1",
                "?page=99999999999",
                "?count=maybe",
                "?source=No%20Slug",
            })
    void a_wrong_parameter_is_a_problem(String parameters) {
        HttpResponse<String> response = client.get(ONSET + "/results" + parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.json(response).at("/type").asString()).isEqualTo("/problems/invalid-parameter");
    }

    @Test
    void an_unknown_parameter_lists_the_known_ones_and_an_unknown_query_the_near_ones() {
        JsonNode parameter = Client.json(client.get(ONSET + "/results?withing=4h"));
        assertThat(parameter.at("/allowed").values())
                .extracting(JsonNode::asString)
                .contains("within", "drug", "page", "format");
        HttpResponse<String> query = client.get("/api/v1/queries/list-sources-by-onst");
        assertThat(query.statusCode()).isEqualTo(404);
        assertThat(Client.json(query).at("/detail").asString()).contains("list-sources-by-onset");
    }

    private List<String> claims(String parameters) {
        return Client.json(client.get(ONSET + "/results" + parameters)).at("/data").values().stream()
                .map(row -> row.at("/claim").asString())
                .map(claim -> claim.substring(claim.lastIndexOf('/') + 1))
                .toList();
    }
}
