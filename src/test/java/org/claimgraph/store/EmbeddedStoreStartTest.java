package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.OtherProcess;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded store makes of what it finds when it is opened. */
class EmbeddedStoreStartTest {

    @TempDir
    Path folder;

    @Test
    void an_unfinished_generation_is_removed() throws IOException {
        write(1);
        Files.createDirectories(folder.resolve("Data-0002-tmp/below"));
        Files.writeString(folder.resolve("Data-0002-tmp/below/file"), "");
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.position()).isEqualTo(new Position(1, 1));
        }
        assertThat(generations()).containsExactly("Data-0001");
    }

    @Test
    void of_two_generations_that_scan_the_newer_is_kept() throws IOException {
        write(1);
        compact();
        assertThat(generations()).containsExactly("Data-0001", "Data-0002");
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.position()).isEqualTo(new Position(1, 1));
            assertThat(store.repairs()).singleElement().asString().contains("Data-0001");
        }
        assertThat(generations()).containsExactly("Data-0002");
    }

    @Test
    void a_newer_generation_that_does_not_scan_is_removed_and_the_older_kept() throws IOException {
        write(1);
        compact();
        damage(folder.resolve("Data-0002"));
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Fingerprint.of(store).quads()).isEqualTo(3_002);
            assertThat(store.repairs()).singleElement().asString().contains("Data-0002");
        }
        assertThat(generations()).containsExactly("Data-0001");
    }

    @Test
    void a_newer_generation_that_does_not_open_is_removed_and_the_older_kept() throws IOException {
        write(1);
        Files.createDirectories(folder.resolve("Data-0002"));
        Files.writeString(folder.resolve("Data-0002/GSPO.bpt"), "no index");
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.position()).isEqualTo(new Position(1, 1));
        }
        assertThat(generations()).containsExactly("Data-0001");
    }

    @Test
    void a_database_that_does_not_open_is_begun_again_empty() throws IOException {
        write(1);
        Files.writeString(folder.resolve("Data-0001/GSPO.bpt"), "no index");
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.position()).isEqualTo(Position.NONE);
            assertThat(store.repairs()).singleElement().asString().contains("begun again");
            store.write(AbortedWriteTest.change("good", 10, 1));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.repairs()).isEmpty();
            assertThat(Fingerprint.of(store).quads()).isEqualTo(12);
        }
    }

    @Test
    void a_database_whose_terms_are_damaged_is_told_from_a_sound_one_by_reading_it() throws IOException {
        write(1);
        damage(folder.resolve("Data-0001"));
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThatThrownBy(() -> Fingerprint.of(store))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("from the log");
            store.clear();
            store.write(AbortedWriteTest.change("good", 10, 1));
            assertThat(Fingerprint.of(store).quads()).isEqualTo(12);
        }
    }

    @Test
    void a_database_that_another_process_has_is_left_alone() throws Exception {
        write(1);
        try (OtherProcess other = OtherProcess.of(Holder.class, folder.toString())) {
            other.line();
            assertThatThrownBy(() -> EmbeddedStore.open(folder)).isInstanceOf(StartFailure.class);
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.position()).isEqualTo(new Position(1, 1));
        }
    }

    @Test
    void compaction_gives_back_space_and_keeps_every_quad_for_readers_from_before() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            DatasetGraph handedOut = ((SparqlSource.Here) store.sparqlSource()).dataset();
            for (int i = 1; i <= 100; i++) {
                store.write(AbortedWriteTest.change("small-" + i, 20, i));
            }
            Fingerprint before = Fingerprint.of(store);
            long size = size();
            store.compact();
            assertThat(size()).isLessThan(size / 2);
            assertThat(Fingerprint.of(store)).isEqualTo(before);
            assertThat(Txn.calculateRead(handedOut, () -> Generation.scan(handedOut)))
                    .isEqualTo(before.quads());
            store.write(AbortedWriteTest.change("after", 20, 101));
            assertThat(generations()).containsExactly("Data-0002");
            assertThat(store.repairs()).isEmpty();
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Fingerprint.of(store).quads()).isEqualTo(20 * 101 + 2);
            assertThat(store.repairs()).isEmpty();
        }
    }

    /** The space taken on disk, in kibibytes: the files themselves are long and mostly empty. */
    private long size() throws IOException {
        Process process = new ProcessBuilder("du", "-sk", folder.toString()).start();
        try (BufferedReader out = process.inputReader()) {
            return Long.parseLong(out.readLine().replaceFirst("\\s.*", ""));
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_what_was_not_is_there_whole_or_not_at_all() throws Exception {
        long last = 0;
        for (int round = 0; round < 5; round++) {
            try (OtherProcess other = OtherProcess.of(Writer.class, folder.toString())) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < 10 + 7 * round; i++) {
                    lines.add(other.line());
                }
                other.kill();
                lines.addAll(other.rest());
                last = Long.parseLong(lines.getLast());
            }
            try (EmbeddedStore store = EmbeddedStore.open(folder)) {
                long version = store.position().version();
                assertThat(version).isBetween(last, last + 1);
                assertThat(Fingerprint.of(store).quads()).isEqualTo(50 * version + 2);
            }
        }
    }

    @Test
    void a_full_disk_refuses_a_write_and_loses_nothing_and_takes_the_next_that_fits() throws Exception {
        try (OtherProcess other = OtherProcess.withSmallFiles(8 * 1024 + 512, Filler.class, folder.toString())) {
            assertThat(other.rest())
                    .containsExactly("written", "refused", "202 quads", "refused", "written", "402 quads");
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Fingerprint.of(store).quads()).isEqualTo(402);
        }
    }

    /** Keeps a database open. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
            System.out.println(store.position());
            Thread.sleep(60_000);
            store.close();
        }
    }

    /** Writes and prints the version of each write once it is acknowledged. */
    static final class Writer {
        public static void main(String[] args) {
            EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
            for (int version = (int) store.position().version() + 1; ; version++) {
                store.write(AbortedWriteTest.change("version-" + version, 50, version));
                System.out.println(version);
            }
        }
    }

    /** Writes little, twice too much, and little again. */
    static final class Filler {
        public static void main(String[] args) {
            try (EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]))) {
                write(store, AbortedWriteTest.change("first", 200, 1));
                write(store, large());
                System.out.println(Fingerprint.of(store).quads() + " quads");
                write(store, large());
                write(store, AbortedWriteTest.change("second", 200, 2));
                System.out.println(Fingerprint.of(store).quads() + " quads");
            }
        }

        /** More bytes of terms than a file may have, most of them written before the one that is too much. */
        private static Change large() {
            List<Quad> quads = IntStream.range(0, 120)
                    .mapToObj(i -> new Quad(
                            StoreContract.node("g"),
                            StoreContract.node("large-" + i),
                            StoreContract.node("p"),
                            NodeFactory.createLiteralString(i + "x".repeat(100_000))))
                    .toList();
            return new Change(Set.of(), List.of(), quads, new Position(2, 2));
        }

        private static void write(EmbeddedStore store, Change change) {
            try {
                store.write(change);
                System.out.println("written");
            } catch (Problem e) {
                System.out.println("refused");
            }
        }
    }

    private void write(int position) {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.write(AbortedWriteTest.change("good", 3_000, position));
        }
    }

    /** Compacts as a process does that is stopped before it removes the older generation. */
    private void compact() {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        DatabaseMgr.compact(dataset, false);
        TDBInternal.expel(dataset);
    }

    private static void damage(Path generation) throws IOException {
        try (RandomAccessFile terms =
                new RandomAccessFile(generation.resolve("nodes-data.obj").toFile(), "rw")) {
            terms.seek(terms.length() / 2);
            terms.write(new byte[2_000]);
        }
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }
}
