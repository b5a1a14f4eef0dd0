package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as people run it: what it answers, and what it says when it can't. */
// Early, as it takes long.
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
class ServiceIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> WITHIN_HOURS =
            Set.of("how-ketamine-helps-trd", "rapid-brain-response", "role-of-ketamine-trd");

    private static final String ONSET = """
            PREFIX cg: <https://w3id.org/claimgraph/ontology#>
            PREFIX measure: <https://w3id.org/claimgraph/concept/measure/>
            PREFIX band: <https://w3id.org/claimgraph/concept/band/>
            SELECT DISTINCT ?source WHERE {
              ?claim cg:source ?source ; cg:stance cg:affirms ; cg:proposition ?p .
              ?p cg:measure measure:onset ; cg:band/cg:broaderOrSelf band:within-hours .
            }""";

    @TempDir
    private Path folder;

    @Test
    void the_sources_that_state_an_onset_within_hours_are_the_same_by_every_way_and_after_a_kill() throws Exception {
        Path data = folder.resolve("data");
        RunningService first = RunningService.start(Jar::asItIs, data);
        assertThat(first.lines()).anyMatch(line -> line.endsWith("claims, loaded"));
        assertThat(first.get("/readyz").statusCode()).isEqualTo(200);
        assertThatEveryWayAgrees(first);
        assertThatAClaimCanBeOpened(first);
        assertFails(69, "in use by another process", "--claimgraph.data-dir=" + data);
        assertThat(first.get("/readyz").statusCode()).isEqualTo(200);
        first.kill();
        try (RunningService second = RunningService.start(data)) {
            assertThat(second.lines()).anyMatch(line -> line.endsWith("claims, unchanged"));
            assertThatEveryWayAgrees(second);
        }
    }

    @Test
    void they_are_the_same_from_a_separate_fuseki() throws Exception {
        FusekiServer disk = fuseki(FusekiServer.create()
                .add(
                        "/ds",
                        DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString())));
        try (RunningService service = RunningService.start(
                folder.resolve("data"), "--claimgraph.store.url=http://localhost:" + disk.getPort() + "/ds")) {
            assertThatEveryWayAgrees(service);
        } finally {
            disk.stop();
        }
    }

    private static FusekiServer fuseki(FusekiServer.Builder builder) {
        return builder.port(0).build().start();
    }

    private static void assertThatEveryWayAgrees(RunningService service) throws Exception {
        JsonNode results = json(service.get("/api/v1/queries/list-sources-by-onset/results"));
        assertThat(slugs(results.get("data")
                        .valueStream()
                        .map(row -> row.get("source").asString())))
                .isEqualTo(WITHIN_HOURS);
        JsonNode claims = json(service.get("/api/v1/claims?measure=onset&within=PT24H&stance=affirms"));
        assertThat(slugs(claims.get("data")
                        .valueStream()
                        .map(claim -> claim.get("source").get("iri").asString())))
                .isEqualTo(WITHIN_HOURS);
        assertThat(claims.get("data").size())
                .isEqualTo(results.get("data").size())
                .isEqualTo(6);
        HttpResponse<String> sparql =
                service.send(HttpRequest.newBuilder(service.address().resolve("/sparql"))
                        .header("Accept", "text/csv")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "query=" + URLEncoder.encode(ONSET, StandardCharsets.UTF_8))));
        assertThat(sparql.statusCode()).as(sparql.body()).isEqualTo(200);
        assertThat(slugs(sparql.body().lines().skip(1))).isEqualTo(WITHIN_HOURS);
    }

    private static void assertThatAClaimCanBeOpened(RunningService service) throws Exception {
        JsonNode claim = json(service.get("/api/v1/claims/how-ketamine-helps-trd/onset-infusion-4h"));
        assertThat(claim.get("value").get("normalised").get("max").decimalValue())
                .isEqualByComparingTo("4");
        assertThat(claim.get("value").get("band").asString()).isEqualTo("within-hours");
        assertThat(claim.get("route").get("label").asString()).isEqualTo("intravenous");
        assertThat(claim.get("locator").get("sha256").asString()).hasSize(64);
        assertThat(claim.get("roots").size()).isEqualTo(1);
        assertThat(service.get("/api/v1/claims/nobody/nothing").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/nothing").headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void a_broken_file_among_good_ones_is_named_and_the_others_load() throws Exception {
        Path seeds = copyOfSeeds();
        Files.writeString(
                seeds.resolve("zz-broken.yaml"),
                "source: {id: broken, title: Broken, kind: news}\nclaims:\n  - id: [\n");
        try (RunningService service = RunningService.start(folder.resolve("data"), "--claimgraph.seeds=" + seeds)) {
            assertThat(service.lines()).anyMatch(line -> line.contains("zz-broken.yaml:") && line.contains("Left out"));
            assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
            assertThatEveryWayAgrees(service);
            assertThat(service.get("/api/v1/sources/broken").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_keeps_it_from_starting_is_one_line_and_an_exit_code() throws Exception {
        Path missing = folder.resolve("nowhere");
        assertFails(66, "nowhere", "--claimgraph.data-dir=" + folder.resolve("a"), "--claimgraph.seeds=" + missing);

        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertFails(73, "a-file", "--claimgraph.data-dir=" + file);

        assertFails(
                69,
                "localhost:1/",
                "--claimgraph.data-dir=" + folder.resolve("b"),
                "--claimgraph.store.url=http://localhost:1/ds");

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    69,
                    "The port " + taken.getLocalPort() + " is in use",
                    "--claimgraph.data-dir=" + folder.resolve("c"),
                    "--server.port=" + taken.getLocalPort());
        }
    }

    private static void assertFails(int exitCode, String reason, String... settings) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of(settings),
                        Stream.of("--server.port=0")
                                .filter(port ->
                                        Stream.of(settings).noneMatch(setting -> setting.startsWith("--server.port"))))
                .toArray(String[]::new);
        RunningService.Ended ended = RunningService.run(arguments);
        List<String> lines =
                ended.output().lines().filter(line -> !line.contains(" INFO ")).toList();
        assertThat(lines).as("for %s", reason).hasSize(1);
        assertThat(lines.getFirst()).contains(reason);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void the_commands_load_and_export_the_bundled_corpus() throws Exception {
        String data = folder.resolve("data").toString();
        RunningService.Ended loaded = RunningService.run("load", "seeds", "--data-dir", data);
        assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        assertThat(loaded.output()).contains("added source how-ketamine-helps-trd ");
        Path export = folder.resolve("all.nq");
        assertThat(RunningService.run("export", "--data-dir", data, "-o", export.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(export)).hasSizeGreaterThan(1000);
    }

    private Path copyOfSeeds() throws IOException {
        Path seeds = folder.resolve("seeds");
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path file : files.toList()) {
                Path target = seeds.resolve(Path.of("seeds").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return seeds;
    }

    private static Set<String> slugs(Stream<String> iris) {
        return new TreeSet<>(
                iris.map(iri -> iri.substring(iri.lastIndexOf('/') + 1).strip()).toList());
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
