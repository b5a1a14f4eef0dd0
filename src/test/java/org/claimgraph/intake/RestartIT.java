package org.claimgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimgraph.WholeService;
import org.claimgraph.load.Verification;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was written over REST, after the service was stopped and started again. */
class RestartIT {

    private static final String AUTHORIZATION = "Bearer " + WholeService.TOKEN;

    @TempDir
    private Path folder;

    @Test
    void the_next_start_undoes_nothing_and_a_load_that_was_stopped_has_whole_units() throws IOException {
        Path concepts = Files.createDirectories(folder.resolve("seeds/concepts"));
        Files.writeString(concepts.resolve("all.yaml"), """
                concepts:
                  - {scheme: drug, id: examplol, label: examplol}
                  - {scheme: outcome, id: pain, label: pain}
                """);
        Files.writeString(concepts.resolve("shipped.yaml"), "concepts:\n  - {scheme: route, id: oral, label: mine}\n");
        Files.writeString(folder.resolve("seeds/one.yaml"), source("one", 4));
        Files.writeString(folder.resolve("seeds/two.yaml"), source("two", 4));
        Files.writeString(folder.resolve("seeds/three.yaml"), source("three", 4));
        String load;
        BulkLoads loads;
        long acknowledged;
        try (WholeService service = start()) {
            Client client = service.client();
            assertThat(send(client, "PUT", "/api/v1/sources/one", source("one", 9), "*")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(client, "DELETE", "/api/v1/sources/two", "", "*").statusCode())
                    .isEqualTo(200);
            loads = service.part(BulkLoads.class);
            load = send(client, "POST", "/api/v1/loads", lines(2_000), "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
        assertThat(loads.recent())
                .as("ended in order, before the store was closed")
                .extracting(ended -> ended.json().state())
                .containsAnyOf("cancelled", "done");
        Files.writeString(folder.resolve("seeds/three.yaml"), source("three", 12));
        Files.writeString(folder.resolve("data/incoming/left-over"), "x");
        try (WholeService service = start()) {
            Client client = service.client();
            assertThat(source(client, "one").path("revisions")).hasSize(2);
            assertThat(source(client, "two").path("withdrawn").asBoolean()).isTrue();
            assertThat(source(client, "three").path("revisions"))
                    .as("the corpus has it otherwise")
                    .hasSize(2);
            assertThat(client.get(load).statusCode()).isEqualTo(404);
            assertThat(folder.resolve("data/incoming")).isEmptyDirectory();
            assertThat(label(client)).isNotEqualTo("mine");
            assertThat(service.part(Workspace.class).verify()).matches(Verification::same);
            acknowledged = Client.json(client.get("/api/v1/sources?count=true"))
                            .at("/page/total")
                            .asLong()
                    - 2;
            JsonNode claims = Client.json(client.get("/api/v1/claims?count=true"));
            assertThat(claims.at("/page/total").asLong()).isEqualTo(acknowledged + 2);
        }
        assertThat(acknowledged).isBetween(0L, 2_000L);
    }

    private WholeService start() {
        return WholeService.start(
                WholeService.Kind.EMBEDDED, folder.resolve("data"), "--claimgraph.seeds=" + folder.resolve("seeds"));
    }

    private static JsonNode source(Client client, String id) {
        return Client.json(client.get("/api/v1/sources/" + id));
    }

    private static String label(Client client) {
        return Client.json(client.get("/api/v1/concepts/route/oral"))
                .path("label")
                .asString();
    }

    private static HttpResponse<String> send(Client client, String method, String path, String body, String match) {
        String type = method.equals("POST") ? "application/x-ndjson" : "application/yaml";
        return match.isEmpty()
                ? client.send(method, path, body, "Authorization", AUTHORIZATION, "Content-Type", type)
                : client.send(
                        method, path, body, "Authorization", AUTHORIZATION, "Content-Type", type, "If-Match", match);
    }

    private static String source(String id, int hours) {
        return """
                source: {id: %1$s, title: About %1$s, kind: journal-article, url: 'https://example.org/%1$s'}
                claims:
                  - {id: onset, measure: onset, says: It sets in soon., drug: examplol, outcome: pain,
                     value: {text: soon, max: %2$d, unit: h}}
                """.formatted(id, hours);
    }

    private static String lines(int sources) {
        return IntStream.range(0, sources).mapToObj(i -> """
                        {"source": {"id": "b-%1$d", "title": "T", "kind": "journal-article", \
                        "url": "https://example.org/b-%1$d"}}
                        {"claim": {"source": "b-%1$d", "id": "onset", "measure": "onset", "says": "Soon.", \
                        "drug": "examplol", "outcome": "pain", "value": {"text": "soon", "max": 4, "unit": "h"}}}
                        """.formatted(i)).collect(Collectors.joining());
    }
}
