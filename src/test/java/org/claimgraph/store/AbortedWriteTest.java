package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Node_Ext;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that fail half-way, after more new terms than the node table buffers (apache/jena#3877). */
class AbortedWriteTest {

    @TempDir
    Path folder;

    /** A canary: once this fails, TDB2 survives an aborted write by itself, and the guard can go. */
    @Test
    void plain_tdb2_is_destroyed_by_a_write_after_an_aborted_one() {
        DatasetGraph first = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        Txn.executeWrite(first, () -> terms("first", 100).forEach(first::add));
        TDBInternal.expel(first);
        DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            plain.begin(TxnType.WRITE);
            terms("aborted", 4_000).forEach(plain::add);
            plain.abort();
            plain.end();
            assertThat(count(plain)).isEqualTo(100);
            Txn.executeWrite(plain, () -> terms("second", 4_000).forEach(plain::add));
        } finally {
            TDBInternal.expel(plain, true);
        }
        DatasetGraph later = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            assertThatThrownBy(() -> count(later)).hasRootCauseMessage("Unrecognized type 0");
        } finally {
            TDBInternal.expel(later, true);
        }
    }

    @Test
    void the_store_survives_the_same_again_and_again_and_after_it_is_opened_anew() {
        EmbeddedStore.open(folder).close();
        for (int round = 0; round < 3; round++) {
            try (EmbeddedStore store = EmbeddedStore.open(folder)) {
                assertThat(store.repairs()).isEmpty();
                // Nothing is read before, so that what is read after the failure comes from the file.
                fail(store, 4_000);
                assertThat(quads(store)).isEqualTo(8_000L * round);
                store.write(change("good-" + round, 4_000, 1));
                fail(store, 4_000);
                fail(store, 10);
                store.write(change("better-" + round, 4_000, 2));
                assertThat(store.position()).isEqualTo(new Position(2, 2));
            }
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(quads(store)).isEqualTo(24_000);
        }
    }

    private static long quads(EmbeddedStore store) {
        return Fingerprint.of(store).quads() - (store.position().equals(Position.NONE) ? 0 : 2);
    }

    @Test
    void a_dataset_handed_out_before_an_aborted_write_is_good_after_it() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.write(change("good", 100, 1));
            DatasetGraph handedOut = ((SparqlSource.Here) store.sparqlSource()).dataset();
            assertThat(count(handedOut)).isEqualTo(102);
            fail(store, 4_000);
            assertThat(count(handedOut)).isEqualTo(102);
            store.write(change("more", 4_000, 2));
            assertThat(count(handedOut)).isEqualTo(4_102);
        }
    }

    @Test
    void opening_anew_waits_for_the_readers_and_none_of_them_fails() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.write(change("good", 100, 1));
            DatasetGraph handedOut = ((SparqlSource.Here) store.sparqlSource()).dataset();
            fail(store, 4_000);
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> Txn.calculateRead(handedOut, () -> {
                reading.countDown();
                await(goOn);
                return Generation.scan(handedOut);
            }));
            await(reading);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> store.write(change("more", 4_000, 2)));
            Thread.sleep(1_000);
            assertThat(writer).isNotDone();
            CompletableFuture<Long> lateReader = CompletableFuture.supplyAsync(() -> count(handedOut));
            goOn.countDown();
            assertThat(reader.join()).isEqualTo(102);
            writer.join();
            assertThat(lateReader.join()).isIn(102L, 4_102L);
            assertThat(count(handedOut)).isEqualTo(4_102);
        }
    }

    @Test
    void a_dataset_handed_out_can_not_be_written() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            DatasetGraph handedOut = ((SparqlSource.Here) store.sparqlSource()).dataset();
            assertThatThrownBy(() -> handedOut.begin(TxnType.WRITE)).isInstanceOf(UnsupportedOperationException.class);
            handedOut.begin(TxnType.READ_PROMOTE);
            assertThat(handedOut.promote()).isFalse();
            assertThatThrownBy(() -> handedOut.add(StoreContract.quad("g", "a", "p", "b")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> handedOut
                            .getDefaultGraph()
                            .add(StoreContract.node("a"), StoreContract.node("p"), StoreContract.node("b")))
                    .isInstanceOf(RuntimeException.class);
            handedOut.end();
            store.write(change("good", 1, 1));
        }
    }

    @Test
    void an_interrupted_writer_loses_nothing_that_was_there() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.write(change("good", 100, 1));
            Thread.currentThread().interrupt();
            try {
                store.write(change("interrupted", 100, 2));
            } catch (Problem e) {
                assertThat(e.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE);
            }
            Thread.interrupted();
            store.write(change("interrupted", 100, 2));
            assertThat(Fingerprint.of(store).quads()).isEqualTo(202);
        }
    }

    @Test
    void an_interrupted_reader_leaves_the_store_readable_to_others() {
        EmbeddedStore.open(folder).close();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.write(change("good", 1_000, 1));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            Thread.currentThread().interrupt();
            try {
                Fingerprint.of(store);
            } catch (Problem e) {
                assertThat(e.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE);
            }
            Thread.interrupted();
            assertThat(Fingerprint.of(store).quads()).isEqualTo(1_002);
            assertThat(store.quads(Node.ANY, NodeFactory.createURI("x:good-7"), Node.ANY, Node.ANY))
                    .hasSize(1);
        }
    }

    /** Makes a write fail as late as it can, on a term that TDB2 has no bytes for. */
    static void fail(EmbeddedStore store, int quads) {
        List<Quad> added = new ArrayList<>(terms("aborted", quads));
        added.add(
                new Quad(StoreContract.node("g"), StoreContract.node("a"), StoreContract.node("p"), new Unstorable()));
        assertThatThrownBy(() -> store.write(new Change(Set.of(), List.of(), added, new Position(99, 99))))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE));
    }

    /** A term like any other, until it is to be written. */
    private static final class Unstorable extends Node_Ext<String> {
        private static final long serialVersionUID = 1;

        Unstorable() {
            super("unstorable");
        }

        @Override
        public String toString(PrefixMapping prefixes) {
            return toString();
        }

        @Override
        public String toString() {
            return "unstorable";
        }

        @Override
        public boolean isConcrete() {
            return true;
        }
    }

    static Change change(String name, int quads, int position) {
        return new Change(Set.of(), List.of(), terms(name, quads), new Position(position, position));
    }

    private static List<Quad> terms(String name, int quads) {
        return IntStream.range(0, quads)
                .mapToObj(i -> new Quad(
                        StoreContract.node("g"),
                        StoreContract.node(name + "-" + i),
                        StoreContract.node("p"),
                        NodeFactory.createLiteralString(name + " " + i + " " + "text ".repeat(20))))
                .toList();
    }

    private static long count(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> Generation.scan(dataset));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
