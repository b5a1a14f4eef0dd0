package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Journals as a kill leaves them, made from a real one: the database's files are copied in the middle of its second
 * commit, when the journal holds the entries of that transaction and not yet the commit itself.
 */
class TornJournalTest {

    private static final int HEADER = 16;

    @TempDir
    static Path atCommit;

    @TempDir
    Path folder;

    private static byte[] entries;
    private static byte[] commit;

    /** How a journal can end. */
    enum Tail {
        HALF_A_HEADER(true) {
            @Override
            byte[] bytes() {
                return Arrays.copyOf(entries, 7);
            }
        },
        HALF_A_PAYLOAD(true) {
            @Override
            byte[] bytes() {
                return Arrays.copyOf(entries, HEADER + 3);
            }
        },
        A_PAYLOAD_WITH_A_WRONG_CHECKSUM(true) {
            @Override
            byte[] bytes() {
                byte[] bytes = entries.clone();
                bytes[HEADER] ^= 1;
                return bytes;
            }
        },
        ENTRIES_WITHOUT_A_COMMIT(false) {
            @Override
            byte[] bytes() {
                return entries;
            }
        },
        GARBAGE(true) {
            @Override
            byte[] bytes() {
                byte[] bytes = new byte[1_000];
                new Random(1).nextBytes(bytes);
                return bytes;
            }
        };

        private final boolean stopsTdb2;

        Tail(boolean stopsTdb2) {
            this.stopsTdb2 = stopsTdb2;
        }

        abstract byte[] bytes();
    }

    @BeforeAll
    static void copyInTheMiddleOfACommit(@TempDir Path original) throws IOException {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(original));
        Txn.executeWrite(dataset, () -> dataset.add(StoreContract.quad("g", "first", "p", "o")));
        TransactionListener copier = new TransactionListener() {
            @Override
            public void notifyCommitStart(Transaction transaction) {
                if (transaction.isWriteTxn()) {
                    copy(original, atCommit);
                }
            }
        };
        TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(dataset);
        transactions.modifyConfigDirect(() -> transactions.addListener(copier));
        Txn.executeWrite(dataset, () -> StoreContract.many(500).forEach(dataset::add));
        TDBInternal.expel(dataset);
        entries = Files.readAllBytes(journal(atCommit));
        Journal journal = Journal.create(Location.create(original.resolve("Data-0001")));
        journal.writeJournal(JournalEntry.COMMIT);
        journal.close();
        commit = Files.readAllBytes(journal(original));
        assertThat(entries.length).isGreaterThan(5 * HEADER);
        assertThat(commit).hasSize(HEADER);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_commit_a_torn_tail_is_cut_and_the_committed_is_there(Tail tail) throws IOException {
        journalOf(entries, commit, tail.bytes());
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.repairs()).singleElement().asString().contains(tail.bytes().length + " bytes");
            assertThat(Fingerprint.of(store).quads()).isEqualTo(501);
            store.write(AbortedWriteTest.change("more", 10, 1));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.repairs()).isEmpty();
            assertThat(Fingerprint.of(store).quads()).isEqualTo(513);
        }
    }

    @ParameterizedTest
    @EnumSource
    void before_a_commit_a_torn_tail_is_cut_and_nothing_of_it_is_there(Tail tail) throws IOException {
        journalOf(tail.bytes());
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.repairs()).hasSize(1);
            assertThat(Fingerprint.of(store).quads()).isEqualTo(1);
            store.write(AbortedWriteTest.change("more", 10, 1));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(Fingerprint.of(store).quads()).isEqualTo(13);
        }
    }

    /** A canary: once this fails, TDB2 opens a torn journal by itself, and the guard can go. */
    @ParameterizedTest
    @EnumSource
    void plain_tdb2_does_not_open_a_torn_journal(Tail tail) throws IOException {
        journalOf(entries, commit, tail.bytes());
        Location location = Location.create(folder);
        if (tail.stopsTdb2) {
            assertThatThrownBy(() -> DatabaseMgr.connectDatasetGraph(location))
                    .isInstanceOfAny(RuntimeException.class, OutOfMemoryError.class);
            Generation.release(folder.resolve("Data-0001"));
            Generation.release(folder);
        } else {
            TDBInternal.expel(DatabaseMgr.connectDatasetGraph(location));
        }
    }

    @Test
    void a_whole_journal_is_left_alone() throws IOException {
        journalOf(entries, commit);
        assertThat(TornJournal.cut(journal(folder))).isZero();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.repairs()).isEmpty();
            assertThat(Fingerprint.of(store).quads()).isEqualTo(501);
        }
    }

    @Test
    void a_journal_torn_at_any_byte_opens_with_the_committed_or_without() throws IOException {
        byte[] whole = concat(entries, commit);
        Files.createDirectories(journal(folder).getParent());
        for (int length = 0; length < whole.length; length++) {
            Files.write(journal(folder), Arrays.copyOf(whole, length));
            assertThat(TornJournal.cut(journal(folder))).isEqualTo(length);
            assertThat(journal(folder)).isEmptyFile();
        }
    }

    private void journalOf(byte[]... parts) throws IOException {
        copy(atCommit, folder);
        Files.write(journal(folder), concat(parts));
    }

    private static byte[] concat(byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static Path journal(Path database) {
        return database.resolve("Data-0001").resolve("journal.jrnl");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                byte[] bytes = Files.readAllBytes(file);
                int used = bytes.length;
                while (used > 0 && bytes[used - 1] == 0) {
                    used--;
                }
                // The files are megabytes of nothing, and stay so where they are not written.
                try (RandomAccessFile sparse = new RandomAccessFile(copy.toFile(), "rw")) {
                    sparse.write(bytes, 0, used);
                    sparse.setLength(bytes.length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
