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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.Jar;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Fingerprint;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a load of 2 000 sources twenty times, four in each of five series, and looks at what is left each time. */
// First, as it takes longest.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class KilledLoadIT {

    private static final int SOURCES = 2_000;
    private static final int KILLS = 4;
    private static final int KILLED = 128 + 9;
    private static final int MOST_LOADS = 15;
    private static final int LONGEST_WAIT_MILLIS = 1_200;
    private static final long SEED = 20;
    private static final Shipped SHIPPED = Shipped.read();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_killed_load_leaves_whole_sources_and_every_acknowledged_one(int series) throws Exception {
        killed(series, corpus());
    }

    @Test
    void what_killed_loads_leave_is_loaded_to_the_end_as_if_nothing_had_been() throws Exception {
        Path corpus = corpus();
        assertThat(contentAfterLoading(corpus, killed(5, corpus)))
                .isEqualTo(contentAfterLoading(corpus, folder.resolve("never-killed")));
    }

    /** Kills loads, looks at what each leaves, and tells where it left it. */
    private Path killed(int series, Path corpus) throws Exception {
        Random random = new Random(series);
        Path data = folder.resolve("data");
        Path last = data;
        Set<String> acknowledged = new HashSet<>();
        int kills = 0;
        for (int load = 0; kills < KILLS; load++) {
            assertThat(load).as("loads, of which %s were killed", kills).isLessThan(MOST_LOADS);
            boolean toldFirst = load % 2 == 1;
            kills += load(corpus, data, toldFirst, random.nextInt(LONGEST_WAIT_MILLIS), acknowledged) ? 1 : 0;
            assertThat(toldFirst && acknowledged.isEmpty()).isFalse();
            last = data;
            try (Workspace workspace = open(data)) {
                Map<String, Integer> claims = claimsBySource(workspace);
                assertThat(claims.values()).allMatch(count -> count == GeneratedCorpus.CLAIMS_A_SOURCE);
                assertThat(claims.keySet()).containsAll(acknowledged);
                // Opening after a kill has compared store and log already; once they are compared from outside.
                assertThat(kills < KILLS || workspace.verify().same()).isTrue();
                if (claims.size() == SOURCES) {
                    // There is nothing left to kill, so it begins again from nothing.
                    data = folder.resolve("data-" + load);
                    acknowledged.clear();
                }
            }
        }
        return last;
    }

    private Path corpus() {
        return GeneratedCorpus.write(folder.resolve("corpus.ndjson"), SOURCES, SEED);
    }

    /**
     * Loads in a process of its own and kills that so many milliseconds after it begins to write to the log, which is
     * before or within a write to the store, or after it tells of the first source, which is between two or later.
     */
    private static boolean load(Path corpus, Path data, boolean toldFirst, int millis, Set<String> acknowledged)
            throws Exception {
        long before = logSize(data);
        AtomicBoolean told = new AtomicBoolean();
        Process process = new ProcessBuilder(
                        Jar.laidOut(Stream.of("load", corpus.toString(), "--data-dir", data.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread.startVirtualThread(() -> {
            try {
                while (process.isAlive() && (toldFirst ? !told.get() : logSize(data) == before)) {
                    Thread.sleep(Duration.ofMillis(10));
                }
                Thread.sleep(Duration.ofMillis(millis));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                List<String> words = List.of(line.split(" ", -1));
                if (words.size() > 2 && words.get(1).equals("source")) {
                    acknowledged.add(words.get(2));
                    told.set(true);
                }
            }
        } catch (IOException e) {
            // The pipe breaks with the process.
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, KILLED);
        return process.exitValue() == KILLED;
    }

    private static long logSize(Path data) {
        return data.resolve("log/claims.log").toFile().length();
    }

    /** The quads of all sources; what differs between two loads by itself is when and where in the log each came. */
    private static Fingerprint contentAfterLoading(Path corpus, Path data) throws Exception {
        load(corpus, data, true, 600_000, new HashSet<>());
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
        return Workspace.open(data, Optional.empty(), Names.DEFAULT, SHIPPED, version -> {});
    }
}
