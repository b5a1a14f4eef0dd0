package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Fingerprint;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kills a load of 2 000 sources again and again, and looks at what is left each time. */
@Execution(ExecutionMode.CONCURRENT)
class KilledLoadIT {

    private static final int SOURCES = 2_000;
    private static final int KILLS = 20;
    private static final long SEED = 20;

    @TempDir
    private Path folder;

    @Test
    void a_killed_load_leaves_whole_sources_and_every_acknowledged_one() throws Exception {
        Path corpus = GeneratedCorpus.write(folder.resolve("corpus.ndjson"), SOURCES, SEED);
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        Set<String> acknowledged = new HashSet<>();
        int killedInTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // Every few kills from nothing again, so that early moments are met as often as late ones.
            if (kill % 5 == 0) {
                data = folder.resolve("data-" + kill);
                acknowledged.clear();
            }
            killedInTheMiddle += load(corpus, data, random.nextInt(120, 700), acknowledged) ? 1 : 0;
            try (Workspace workspace = open(data)) {
                Map<String, Integer> claims = claimsBySource(workspace);
                assertThat(claims.values()).allMatch(count -> count == GeneratedCorpus.CLAIMS_A_SOURCE);
                assertThat(claims.keySet()).containsAll(acknowledged);
                // Opening after a kill has compared it already; once it is compared again from outside.
                if (kill == KILLS - 1) {
                    assertThat(workspace.verify()).matches(Verification::same);
                }
            }
        }
        assertThat(killedInTheMiddle).as("kills that met a load at work").isGreaterThan(KILLS / 2);
        assertThat(contentAfterLoading(corpus, data))
                .isEqualTo(contentAfterLoading(corpus, folder.resolve("never-killed")));
    }

    /** Loads in a process of its own and kills that so many milliseconds after the first acknowledgement it prints. */
    private static boolean load(Path corpus, Path data, int millis, Set<String> acknowledged) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.claimgraph.Launcher",
                        "load",
                        corpus.toString(),
                        "--data-dir",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread killer = Thread.ofVirtual().unstarted(() -> {
            try {
                Thread.sleep(Duration.ofMillis(millis));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
                List<String> words = List.of(line.split(" ", -1));
                if (words.size() > 2 && words.get(1).equals("source")) {
                    acknowledged.add(words.get(2));
                }
            }
        } catch (IOException e) {
            // The pipe breaks with the process.
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() != 0;
    }

    /** The quads of all sources; what differs between two loads by itself is when and where in the log each came. */
    private static Fingerprint contentAfterLoading(Path corpus, Path data) throws Exception {
        load(corpus, data, 600_000, new HashSet<>());
        Fingerprint.Sum sum = new Fingerprint.Sum();
        try (Workspace workspace = open(data)) {
            workspace.store().forEach(quad -> {
                if (!quad.getGraph().equals(Names.DEFAULT.catalogueGraph())) {
                    sum.add(quad);
                }
            });
        }
        return sum.fingerprint();
    }

    private static Map<String, Integer> claimsBySource(Workspace workspace) {
        Map<String, Integer> claims = new TreeMap<>();
        for (Quad quad : workspace.store().quads(Node.ANY, Node.ANY, Terms.SOURCE, Node.ANY)) {
            claims.merge(Names.DEFAULT.local(quad.getObject(), "source/").orElseThrow(), 1, Integer::sum);
        }
        return claims;
    }

    private static Workspace open(Path data) {
        return Workspace.open(data, Optional.empty(), Names.DEFAULT, Shipped.read(), version -> {});
    }
}
