package org.claimgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A TDB2 database that can be closed and opened again under its readers: that waits for the running ones, and new ones
 * wait for it. It is needed because after an aborted write TDB2 5.6.0 goes on with a node table that the next commit
 * can destroy (apache/jena#3877).
 */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final boolean begun;
    private final List<String> repairs = new ArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable DatasetGraph dataset;
    private volatile boolean broken;
    private volatile boolean closed;

    private Database(Path folder, boolean begun) {
        this.folder = folder;
        this.begun = begun;
    }

    /** Opens the database in a folder, repaired if it has to be. */
    static Database open(Path folder) throws IOException {
        Database database = new Database(folder, Generation.newestFirst(folder).isEmpty());
        database.connectOrBeginAgain();
        return database;
    }

    /** Whether there was no database in the folder before. */
    boolean begun() {
        return begun;
    }

    /** What had to be repaired to open it, in words. */
    List<String> repairs() {
        return List.copyOf(repairs);
    }

    /** The dataset as it is open now; valid until this thread's reading or writing ends. */
    DatasetGraph dataset() {
        DatasetGraph open = dataset;
        if (open == null) {
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE, "The store is closed, or could not be opened again: start again.");
        }
        return open;
    }

    /** Keeps the database open until {@link #endReading} by the same thread. */
    void beginReading() {
        if (broken && !isReading()) {
            exclusively(this::reopenBroken);
        }
        lock.readLock().lock();
    }

    /** Whether this thread keeps the database open. */
    boolean isReading() {
        return lock.getReadHoldCount() > 0;
    }

    /** Ends what {@link #beginReading} began; does nothing where this thread has ended it already. */
    void endReading() {
        if (isReading()) {
            lock.readLock().unlock();
        }
    }

    /** Has the next reader, or writer, open the database again: it can't be read as it is. */
    void reopenBeforeReading() {
        broken = true;
    }

    /** Closes the database and opens it again, as it is after its last commit. */
    void reopen() {
        broken = true;
        exclusively(this::reopenBroken);
    }

    /** Many may wait to do this, and the first does it for all. */
    private void reopenBroken() throws IOException {
        if (broken && !closed) {
            disconnect();
            connect();
            broken = false;
        }
    }

    /** Empties the database. */
    void clear() {
        exclusively(() -> {
            dataset();
            disconnect();
            removeAll();
            connect();
        });
    }

    /** Writes the database anew without what earlier commits have left in it. */
    void compact() {
        exclusively(() -> {
            // Nobody reads now: beside readers it would hang (apache/jena#3488).
            DatabaseMgr.compact(dataset(), false);
            disconnect();
            removeAllButNewestThatScans(Generation.newestFirst(folder));
            connect();
        });
    }

    @Override
    public void close() {
        closed = true;
        exclusively(this::disconnect);
    }

    private void exclusively(Work work) {
        // The files that are opened here would be closed at once for a thread that is interrupted.
        boolean interrupted = Thread.interrupted();
        try {
            waitForReaders();
            try {
                work.run();
            } finally {
                lock.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE, "The wait for the store to be opened again was interrupted.", e);
        } catch (IOException | InternalError e) {
            throw cannotOpen(e);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw cannotOpen(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void waitForReaders() throws InterruptedException {
        if (!lock.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The store has to be opened again, and queries still run on it: try again.");
        }
    }

    private static Problem cannotOpen(Throwable e) {
        return new Problem(
                ProblemCode.STORE_UNAVAILABLE,
                "The store can't be opened again (" + OneLine.of(e) + "): see that its disk works and has room.",
                e);
    }

    private void connect() throws IOException {
        mend();
        try {
            dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        } catch (RuntimeException | InternalError e) {
            forget();
            throw e;
        }
    }

    /** An index that doesn't open is no loss: it starts empty, and is made again from the log. */
    private void connectOrBeginAgain() throws IOException {
        try {
            connect();
            DatasetGraph opened = dataset();
            Txn.executeRead(opened, () -> StoredPosition.in(opened));
        } catch (RuntimeException | InternalError e) {
            Generation.requireOurs(e);
            disconnect();
            removeAll();
            repairs.add("The database could not be opened (" + OneLine.of(e) + ") and was begun again, empty");
            connect();
        }
    }

    private void removeAll() throws IOException {
        for (Generation generation : Generation.newestFirst(folder)) {
            generation.remove();
        }
    }

    private void mend() throws IOException {
        List<Generation> generations = Generation.newestFirst(folder);
        for (Generation generation : generations) {
            long cut = TornJournal.cut(generation.journal());
            if (cut > 0) {
                repairs.add("The journal ended in " + cut + " bytes that were never committed; they were cut");
            }
        }
        if (generations.size() > 1) {
            for (Generation removed : removeAllButNewestThatScans(generations)) {
                repairs.add("The generation " + removed.folder().getFileName() + " was stale or damaged; removed");
            }
        }
    }

    private static List<Generation> removeAllButNewestThatScans(List<Generation> newestFirst) throws IOException {
        List<Generation> removed = new ArrayList<>();
        boolean found = false;
        for (Generation generation : newestFirst) {
            if (!found && generation.scans()) {
                found = true;
            } else {
                generation.remove();
                removed.add(generation);
            }
        }
        return removed;
    }

    private void disconnect() throws IOException {
        DatasetGraph open = dataset;
        dataset = null;
        if (open != null) {
            try {
                TDBInternal.expel(open, true);
            } catch (RuntimeException | InternalError e) {
                // After a failed write it may fail to close as well; what is committed is on the disk.
                forget();
            }
        }
    }

    private void forget() throws IOException {
        for (Generation generation : Generation.newestFirst(folder)) {
            Generation.release(generation.folder());
        }
        Generation.release(folder);
    }

    private interface Work {
        void run() throws IOException;
    }
}
