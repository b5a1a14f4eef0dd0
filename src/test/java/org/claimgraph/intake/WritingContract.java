package org.claimgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.claimgraph.WholeService;
import org.claimgraph.load.Verification;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What writing over REST has to keep to, whoever keeps the triples. Each test has sources of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WritingContract {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String YAML = "application/yaml";
    private static final String NDJSON = "application/x-ndjson";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final WholeService.Kind kind;

    @SuppressWarnings("NullAway.Init") // Made before the first test.
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WholeService service;

    WritingContract(WholeService.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path seeds = Files.createDirectories(folder.resolve("seeds/concepts"));
        Files.writeString(seeds.resolve("all.yaml"), """
                concepts:
                  - {scheme: drug, id: examplol, label: examplol}
                  - {scheme: outcome, id: pain, label: pain}
                """);
        Files.writeString(
                folder.resolve("seeds/works.yaml"), "works:\n  - {id: trial-2019, title: A trial, issued: '2019'}\n");
        service = WholeService.start(
                kind,
                folder.resolve("data"),
                "--claimgraph.seeds=" + folder.resolve("seeds"),
                "--claimgraph.largest-load=2MB");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_source_is_put_replaced_left_alone_and_withdrawn() {
        HttpResponse<String> added = put("first", source("first", 4));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).hasValue("/api/v1/sources/first");
        JsonNode json = Client.json(added);
        assertThat(json.path("result").asString()).isEqualTo("added");
        assertThat(json.path("claims").asInt()).isEqualTo(1);
        assertThat(json.path("revision").asInt()).isEqualTo(1);
        String first = etag(added);
        assertThat(json.path("etag").asString()).isEqualTo(first);
        assertThat(shown("first").path("etag").asString()).isEqualTo(first);
        long version = json.path("version").asLong();

        HttpResponse<String> same = put("first", source("first", 4));
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(Client.json(same).path("result").asString()).isEqualTo("unchanged");
        assertThat(Client.json(same).path("version").asLong()).isEqualTo(version);
        assertThat(etag(same)).isEqualTo(first);

        HttpResponse<String> unseen = put("first", source("first", 8));
        assertThat(unseen.statusCode()).isEqualTo(428);
        assertThat(Client.json(unseen).path("etag").asString()).isEqualTo(first);
        HttpResponse<String> stale = put("first", source("first", 8), "If-Match", "\"1-0\", W/" + first);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Client.json(stale).path("type").asString()).isEqualTo("/problems/stale-version");
        HttpResponse<String> replaced = put("first", source("first", 8), "If-Match", "\"x\", " + first);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(Client.json(replaced).path("result").asString()).isEqualTo("replaced");
        String second = etag(replaced);
        assertThat(second).isNotEqualTo(first);
        assertThat(put("first", source("first", 9), "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(put("first", source("first", 8), "If-Match", first).statusCode())
                .as("what was done already, as after a lost answer")
                .isEqualTo(200);

        assertThat(send("DELETE", "/api/v1/sources/first").statusCode()).isEqualTo(428);
        assertThat(send("DELETE", "/api/v1/sources/first", "If-Match", first).statusCode())
                .isEqualTo(412);
        HttpResponse<String> withdrawn = send("DELETE", "/api/v1/sources/first", "If-Match", second);
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(Client.json(withdrawn).path("result").asString()).isEqualTo("withdrawn");
        HttpResponse<String> again = send("DELETE", "/api/v1/sources/first", "If-Match", second);
        assertThat(Client.json(again).path("result").asString()).isEqualTo("unchanged");
        assertThat(shown("first").path("withdrawn").asBoolean()).isTrue();
        assertThat(shown("first").path("revisions")).hasSize(3);

        HttpResponse<String> back = put("first", source("first", 8), "If-Match", etag(withdrawn));
        assertThat(Client.json(back).path("result").asString()).isEqualTo("replaced");
        assertThat(shown("first").path("withdrawn").asBoolean()).isFalse();
        assertThat(verified()).isTrue();
    }

    @Test
    void five_identical_puts_at_once_are_one_change() {
        List<HttpResponse<String>> answers =
                atOnce(IntStream.range(0, 5).mapToObj(i -> source("five", 4)).toList(), "five");
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 200);
        assertThat(shown("five").path("revisions")).hasSize(1);
    }

    @Test
    void of_writers_who_saw_the_same_state_one_wins() {
        String seen = etag(put("race", source("race", 1)));
        List<HttpResponse<String>> answers = atOnce(
                IntStream.range(2, 7).mapToObj(hours -> source("race", hours)).toList(), "race", "If-Match", seen);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(shown("race").path("revisions")).hasSize(2);
    }

    @Test
    void a_file_with_twelve_mistakes_gives_all_of_them_and_loads_nothing() throws IOException {
        String file = Files.readString(GOLDEN.resolve("twelve-mistakes/input.yaml"));
        HttpResponse<String> refused = put("example-2024", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = Client.json(refused);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-claim-file");
        assertThat(problem.path("errors").asInt()).isEqualTo(12);
        assertThat(problem.path("findings")).hasSize(12).allSatisfy(finding -> {
            assertThat(finding.path("line").asInt()).isPositive();
            assertThat(finding.path("column").asInt()).isPositive();
            assertThat(finding.path("message").asString()).isNotEmpty();
        });
        assertThat(client().get("/api/v1/sources/example-2024").statusCode()).isEqualTo(404);

        HttpResponse<String> validated = client().send("POST", "/api/v1/validations", file, "Content-Type", YAML);
        assertThat(validated.statusCode()).isEqualTo(200);
        assertThat(Client.json(validated).path("valid").asBoolean()).isFalse();
        assertThat(Client.json(validated).path("findings")).isEqualTo(problem.path("findings"));
        assertThat(Client.json(validated).at("/findings/0/suggestion").asString())
                .isEqualTo("journal-article");
    }

    @Test
    void a_sound_file_is_valid_in_each_format_and_stored_nowhere() {
        String json = """
                {"source": {"id": "v", "title": "V", "kind": "journal-article", "url": "https://example.org/v"},
                 "claims": [{"id": "onset", "measure": "onset", "says": "Soon.", "drug": "examplol",
                 "outcome": "pain", "value": {"text": "soon", "max": 4, "unit": "h"}}]}""";
        String lines = """
                {"source": {"id": "v", "title": "V", "kind": "journal-article", "url": "https://example.org/v"}}
                {"claim": {"source": "v", "id": "onset", "measure": "onset", "says": "Soon.", "drug": "examplol", \
                "outcome": "pain", "value": {"text": "soon", "max": 4, "unit": "h"}}}
                """;
        long version = version();
        for (List<String> body : List.of(
                List.of(YAML, source("v", 4)),
                List.of("application/json; charset=utf-8", json),
                List.of(NDJSON, lines))) {
            JsonNode found =
                    Client.json(client().send("POST", "/api/v1/validations", body.get(1), "Content-Type", body.get(0)));
            assertThat(found.path("valid").asBoolean()).as("%s", found).isTrue();
            assertThat(found.path("sources").asInt()).isEqualTo(1);
            assertThat(found.path("claims").asInt()).isEqualTo(1);
        }
        assertThat(version()).isEqualTo(version);
        assertThat(client().get("/api/v1/sources/v").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /api/v1/sources/t",
                "DELETE | /api/v1/sources/t",
                "PUT    | /api/v1/works/t",
                "PUT    | /api/v1/concepts/drug/t",
                "POST   | /api/v1/loads",
                "DELETE | /api/v1/loads/t",
                "GET    | /api/v1/log",
            })
    void writing_needs_a_token_that_allows_it(String method, String path) {
        HttpResponse<String> none = client().send(method, path, "x", "Content-Type", YAML);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(client().send(method, path, "x", "Authorization", "Bearer nobody's")
                        .statusCode())
                .isEqualTo(401);
        assertThat(client().send(method, path, "x", "Authorization", "Bearer " + WholeService.REVIEWER)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cant_be_read_is_refused_with_the_status_that_says_why() throws IOException {
        byte[] sound = bytes(source("bad", 4));
        String path = "/api/v1/sources/bad";
        assertThat(status("PUT", path, sound, "Content-Type", "text/html")).isEqualTo(415);
        assertThat(status("PUT", path, sound)).isEqualTo(415);
        assertThat(status("PUT", path, sound, "Content-Type", "application/yaml; charset=iso-8859-1"))
                .isEqualTo(415);
        assertThat(status("PUT", path, gzip(new byte[50_000_000]), "Content-Type", YAML, "Content-Encoding", "gzip"))
                .isEqualTo(415);
        assertThat(status("PUT", path + "?force=true", sound, "Content-Type", YAML))
                .isEqualTo(400);
        assertThat(status("PUT", path, sound, "Content-Type", YAML, "Accept", "text/html"))
                .isEqualTo(406);
        assertThat(status("PUT", "/api/v1/sources/Not_A_Slug", sound, "Content-Type", YAML))
                .isEqualTo(400);
        assertThat(status("PUT", path, sound, "Content-Type", YAML, "If-None-Match", "\"x\""))
                .isEqualTo(400);
        assertThat(status("PUT", path, new byte[17 << 20], "Content-Type", YAML))
                .isEqualTo(413);
        assertThat(status("PUT", path, new byte[0], "Content-Type", YAML)).isEqualTo(422);
        HttpResponse<String> other = put("bad", source("other", 4));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Client.json(other).at("/findings/0/code").asString()).isEqualTo("source-differs");
        HttpResponse<String> latin = send(
                "PUT",
                path,
                "source: {id: bad, title: Ren\u00e9}".getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                YAML);
        assertThat(Client.json(latin).at("/findings/0/code").asString()).isEqualTo("not-utf-8");
        assertThat(Client.json(latin).at("/findings/0/column").asInt()).isEqualTo(29);
        assertThat(status("POST", "/api/v1/validations", sound, "Content-Type", "text/turtle"))
                .isEqualTo(415);
        assertThat(status("POST", "/api/v1/validations", new byte[17 << 20], "Content-Type", "application/json"))
                .isEqualTo(413);
        assertThat(status("DELETE", "/api/v1/sources/no-such", new byte[0], "If-Match", "*"))
                .isEqualTo(404);
        assertThat(client().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_concept_and_a_work_are_put_and_replaced() {
        String concept = "{scheme: drug, id: newol, label: newol, broader: [examplol]}";
        HttpResponse<String> added = putThing("/api/v1/concepts/drug/newol", YAML, concept);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(putThing("/api/v1/concepts/drug/newol", YAML, concept).statusCode())
                .isEqualTo(200);
        assertThat(client().get("/api/v1/concepts/drug/newol").statusCode()).isEqualTo(200);
        String other = "{scheme: drug, id: newol, label: Newol}";
        assertThat(putThing("/api/v1/concepts/drug/newol", YAML, other, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(putThing("/api/v1/concepts/drug/newol", YAML, other, "If-Match", etag(added))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> circle =
                putThing("/api/v1/concepts/drug/newol", YAML, "{scheme: drug, id: newol, label: n, broader: [newol]}");
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(Client.json(circle).at("/findings/0/path").asString()).isEqualTo("broader");

        String work = "{\"id\": \"trial-2020\", \"title\": \"Another\", \"restsOn\": [\"trial-2019\"]}";
        assertThat(putThing("/api/v1/works/trial-2020", "application/json", work)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> unknown =
                putThing("/api/v1/works/trial-2020", YAML, "{id: trial-2020, title: T, restsOn: [trial-2018]}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Client.json(unknown).at("/findings/0/path").asString()).isEqualTo("restsOn[0]");
        assertThat(putThing("/api/v1/works/another", YAML, "{id: trial-2020, title: T}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(verified()).isTrue();
    }

    @Test
    void a_concept_that_ships_stays_as_it_is() {
        HttpResponse<String> refused = putThing(
                "/api/v1/concepts/route/intravenous", YAML, "{scheme: route, id: intravenous, label: by the vein}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Client.json(refused).path("type").asString()).isEqualTo("/problems/shipped-concept");
        JsonNode load = ended(load("""
                {"concept": {"scheme": "route", "id": "intravenous", "label": "by the vein"}}
                """));
        assertThat(load.path("refused").asInt()).isEqualTo(1);
        assertThat(load.at("/findings/0/code").asString()).isEqualTo("shipped-concept");
    }

    @Test
    void a_bulk_load_is_followed_to_its_end_and_the_same_again_changes_nothing() {
        String lines = lines("bulk", 30) + "{\"nonsense\": 1}\n";
        HttpResponse<String> taken = load(lines);
        assertThat(taken.statusCode()).isEqualTo(202);
        String address = taken.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> events = client().get(address + "/events");
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.body()).contains("event: end\ndata: {").contains("\"state\":\"done\"");
        JsonNode done = ended(taken);
        // The line that can't be told to belong to anything fails the source before it.
        assertThat(done.path("added").asInt()).isEqualTo(29);
        assertThat(done.path("refused").asInt()).isEqualTo(1);
        assertThat(done.path("units").asInt()).isEqualTo(30);
        assertThat(done.path("findingCount").asInt()).isEqualTo(1);
        assertThat(done.at("/findings/0/line").asInt()).isEqualTo(61);
        JsonNode again = ended(load(lines));
        assertThat(again.path("unchanged").asInt()).isEqualTo(29);
        assertThat(again.path("version")).isEqualTo(done.path("version"));
        assertThat(Client.json(client().get("/api/v1/loads")).path("data").findValuesAsString("id"))
                .contains(done.path("id").asString());
        assertThat(client().get("/api/v1/loads/no-such").statusCode()).isEqualTo(404);
        assertThat(client().get("/api/v1/loads/no-such/events").statusCode()).isEqualTo(404);
    }

    @Test
    void one_key_is_one_load() {
        HttpResponse<String> first = load(lines("key", 1), "Idempotency-Key", "k-1");
        HttpResponse<String> same = load(lines("key", 1), "Idempotency-Key", "k-1");
        assertThat(same.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> other = load(lines("key", 2), "Idempotency-Key", "k-1");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Client.json(other).path("type").asString()).isEqualTo("/problems/key-reused");
        assertThat(load("x", "Idempotency-Key", "two words").statusCode()).isEqualTo(400);
        ended(first);
    }

    @Test
    void a_load_that_is_too_large_or_no_ndjson_is_refused() {
        assertThat(load("x".repeat(3 << 20)).statusCode()).isEqualTo(413);
        assertThat(status("POST", "/api/v1/loads", bytes(lines("large", 1)), "Content-Type", YAML))
                .isEqualTo(415);
        assertThat(folder.resolve("data/incoming")).isDirectory();
    }

    @Test
    void beyond_those_that_may_wait_it_is_busy_and_a_cancelled_load_keeps_what_was_acknowledged() throws Exception {
        List<HttpResponse<String>> taken = atOnce(
                IntStream.range(0, 12).mapToObj(i -> lines("c" + i, 1_500)).toList(), body -> load(body));
        List<HttpResponse<String>> accepted =
                taken.stream().filter(answer -> answer.statusCode() == 202).toList();
        assertThat(taken).extracting(HttpResponse::statusCode).containsOnly(202, 503);
        assertThat(taken)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(busy ->
                        assertThat(busy.headers().firstValue("Retry-After")).hasValue("30"));
        accepted.forEach(answer -> assertThat(
                        send("DELETE", answer.headers().firstValue("Location").orElseThrow())
                                .statusCode())
                .isIn(200, 202));
        List<JsonNode> ends = accepted.stream().map(this::ended).toList();
        assertThat(ends).extracting(end -> end.path("state").asString()).contains("cancelled");
        long acknowledged =
                ends.stream().mapToLong(end -> end.path("added").asLong()).sum();
        JsonNode held = Client.json(client().get("/api/v1/sources?count=true&size=500&page=1"));
        assertThat(held.at("/page/total").asLong()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(ended(load(lines("c0", 3))).path("state").asString()).isEqualTo("done");
        assertThat(verified()).isTrue();
    }

    @Test
    void the_export_is_whole_and_has_the_version_in_its_tag() throws IOException {
        HttpResponse<String> plain = client().get("/api/v1/export");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/n-quads");
        long quads = service.part(Workspace.class).verify().found().quads();
        assertThat(plain.body().lines().count()).isGreaterThanOrEqualTo(quads);
        HttpResponse<byte[]> packed = raw("GET", "/api/v1/export", new byte[0], "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .sorted())
                    .containsExactlyElementsOf(plain.body().lines().sorted().toList());
        }
        String tag = etag(plain);
        assertThat(client().get("/api/v1/export", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(client().get("/api/v1/export?format=trig").body()).contains("{");
        assertThat(client().get("/api/v1/export", "Accept", "application/trig")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/trig"));
        assertThat(client().get("/api/v1/export?format=csv").statusCode()).isEqualTo(406);
        assertThat(client().send("HEAD", "/api/v1/export", "").headers().firstValue("ETag"))
                .hasValue(tag);
        put("exported", source("exported", 4));
        assertThat(client().get("/api/v1/export", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_log_comes_line_by_line_from_a_place_on() {
        put("logged", source("logged", 4));
        HttpResponse<String> all = send("GET", "/api/v1/log");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).endsWith("\n").contains("\"logged\"");
        int second = all.body().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8).length + 1;
        HttpResponse<String> rest = send("GET", "/api/v1/log?since=" + second);
        assertThat(all.body()).endsWith(rest.body());
        assertThat(rest.body().lines().count()).isEqualTo(all.body().lines().count() - 1);
        assertThat(all.headers().firstValue("Link"))
                .hasValue("</api/v1/log?since=" + bytes(all.body()).length + ">; rel=\"next\"");
        for (String since : List.of("1", "-1", "x", "99999999999", "9999999999999999999999")) {
            assertThat(send("GET", "/api/v1/log?since=" + since).statusCode()).isEqualTo(400);
        }
    }

    private boolean verified() {
        Verification verification = service.part(Workspace.class).verify();
        return verification.same();
    }

    private long version() {
        return service.part(Workspace.class).store().position().version();
    }

    private Client client() {
        return service.client();
    }

    private JsonNode shown(String source) {
        return Client.json(client().get("/api/v1/sources/" + source));
    }

    private static String etag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private JsonNode ended(HttpResponse<String> taken) {
        String address = taken.headers().firstValue("Location").orElseThrow();
        client().get(address + "/events");
        assertThat(Client.json(client().get(address)).has("findings"))
                .as("told to whoever may load")
                .isFalse();
        return Client.json(client().get(address, "Authorization", "Bearer " + WholeService.TOKEN));
    }

    private HttpResponse<String> load(String lines, String... headers) {
        return send("POST", "/api/v1/loads", bytes(lines), with(headers, "Content-Type", NDJSON));
    }

    private HttpResponse<String> put(String source, String yaml, String... headers) {
        return send("PUT", "/api/v1/sources/" + source, bytes(yaml), with(headers, "Content-Type", YAML));
    }

    private HttpResponse<String> putThing(String path, String type, String body, String... headers) {
        return send("PUT", path, bytes(body), with(headers, "Content-Type", type));
    }

    private List<HttpResponse<String>> atOnce(List<String> bodies, String source, String... headers) {
        return atOnce(bodies, body -> put(source, body, headers));
    }

    private static List<HttpResponse<String>> atOnce(
            List<String> bodies, java.util.function.Function<String, HttpResponse<String>> sending) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> answers = bodies.stream()
                    .map(body -> CompletableFuture.supplyAsync(() -> sending.apply(body), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private int status(String method, String path, byte[] body, String... headers) {
        return send(method, path, body, headers).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, new byte[0], headers);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        return sent(method, path, body, BodyHandlers.ofString(), headers);
    }

    private HttpResponse<byte[]> raw(String method, String path, byte[] body, String... headers) {
        return sent(method, path, body, BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> sent(
            String method, String path, byte[] body, HttpResponse.BodyHandler<T> handler, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .headers(with(headers, "Authorization", "Bearer " + WholeService.TOKEN))
                .build();
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String source(String id, int hours) {
        return """
                source: {id: %s, title: About %s, kind: journal-article, url: 'https://example.org/%s'}
                claims:
                  - {id: onset, measure: onset, says: It sets in soon., drug: examplol, outcome: pain,
                     value: {text: soon, max: %d, unit: h}, cites: [trial-2019]}
                """.formatted(id, id, id, hours);
    }

    private static String lines(String prefix, int sources) {
        return IntStream.range(0, sources)
                .mapToObj(i -> """
                        {"source": {"id": "%1$s-%2$d", "title": "T", "kind": "journal-article", "url": "https://example.org/%1$s-%2$d"}}
                        {"claim": {"source": "%1$s-%2$d", "id": "onset", "measure": "onset", "says": "Soon.", "drug": "examplol", "outcome": "pain", "value": {"text": "soon", "max": %3$d, "unit": "h"}}}
                        """.formatted(prefix, i, 1 + i % 40))
                .collect(Collectors.joining());
    }
}
