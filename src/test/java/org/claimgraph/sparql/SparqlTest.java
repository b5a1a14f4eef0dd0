package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.claimgraph.query.Client;
import tools.jackson.databind.JsonNode;

/** Asks {@code /sparql} of a service with the small corpus. */
abstract class SparqlTest {

    static final String COUNT = """
            PREFIX cg: <https://w3id.org/claimgraph/ontology#>
            SELECT (COUNT(?claim) AS ?n) { ?claim a cg:Claim }""";
    static final String JSON = "application/sparql-results+json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String QUERY = "application/sparql-query";

    private final Client client;

    SparqlTest(int port) {
        this.client = new Client(port);
    }

    Client client() {
        return client;
    }

    HttpResponse<String> ask(String query, String... headers) {
        return client.get("/sparql?query=" + encoded(query), headers);
    }

    /** What is told of a running query of this id, waited for. */
    JsonNode seen(String id) throws InterruptedException {
        for (int turn = 0; turn < 100; turn++) {
            HttpResponse<String> response = client().get("/sparql/queries/" + id);
            if (response.statusCode() == 200) {
                return Client.json(response);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the query isn't to be seen");
    }

    static JsonNode assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = Client.json(response);
        assertThat(body.at("/type").asString()).isEqualTo("/problems/" + slug);
        return body;
    }

    static int number(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Client.json(response).at("/results/bindings/0/n/value").asInt();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
