package org.claimgraph.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The dataset in this process, in a TDB2 database on disk. After a write that failed, for whatever reason, the database
 * is closed and opened again before the next one; whether the failed one is in it then is told by {@link #position}.
 */
public final class EmbeddedStore implements Store {

    private final Database database;
    private final DatasetGraph view;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean tainted;
    private boolean written;

    private EmbeddedStore(Database database) {
        this.database = database;
        this.view = new ReadOnlyView(database);
    }

    /**
     * Opens the database in a folder that no other process has. A torn journal is repaired, unfinished and stale
     * generations are removed, and a database that doesn't open is begun again, empty: {@link #repairs} tells.
     *
     * @throws StartFailure where the folder can't be read or written
     */
    public static EmbeddedStore open(Path folder) {
        JenaSwitches.set();
        try {
            return new EmbeddedStore(Database.open(folder));
        } catch (IOException e) {
            throw new StartFailure(
                    74,
                    "The store " + folder + " can't be opened (" + OneLine.of(e)
                            + "): see that its disk works and has room; it can"
                            + " be removed, and is made again from the log.");
        }
    }

    /** What had to be repaired since it was opened, in words; where there is anything the store is to be verified. */
    public List<String> repairs() {
        return database.repairs();
    }

    @Override
    public Rows select(Query query, Duration timeout) {
        return read(() -> {
            try (QueryExec execution = execution(query, timeout)) {
                RowSet rows = execution.select();
                List<Var> variables = rows.getResultVars();
                List<List<Optional<Node>>> copied = new ArrayList<>();
                rows.forEachRemaining(row -> copied.add(variables.stream()
                        .map(variable -> Optional.ofNullable(row.get(variable)))
                        .toList()));
                return new Rows(variables.stream().map(Var::getVarName).toList(), copied);
            }
        });
    }

    @Override
    public boolean ask(Query query, Duration timeout) {
        return read(() -> {
            try (QueryExec execution = execution(query, timeout)) {
                return execution.ask();
            }
        });
    }

    private QueryExec execution(Query query, Duration timeout) {
        return QueryExecDatasetBuilder.create()
                .dataset(view)
                .query(query)
                .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    @Override
    public List<Quad> quads(Node graph, Node subject, Node predicate, Node object) {
        return read(() -> {
            List<Quad> quads = new ArrayList<>();
            view.findNG(graph, subject, predicate, object).forEachRemaining(quads::add);
            return quads;
        });
    }

    @Override
    public List<Quad> quadsOf(Collection<Node> graphs) {
        return read(() -> {
            List<Quad> quads = new ArrayList<>();
            graphs.forEach(
                    graph -> view.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add));
            return quads;
        });
    }

    @Override
    public void forEach(Consumer<Position> state, Consumer<Quad> consumer) {
        Txn.executeRead(view, () -> {
            state.accept(readable(() -> StoredPosition.in(view)));
            Iterator<Quad> quads = readable(() -> view.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
            while (readable(quads::hasNext)) {
                consumer.accept(readable(quads::next));
            }
        });
    }

    private <T> T read(Supplier<T> reading) {
        return Txn.calculateRead(view, () -> readable(reading));
    }

    /** Turns whatever a damaged database throws into one problem. */
    private <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (QueryCancelledException e) {
            throw new Problem(
                    ProblemCode.QUERY_TIMEOUT, "The query took longer than it may: narrow it, or ask for less.", e);
        } catch (Problem | QueryException e) {
            throw e;
        } catch (RuntimeException | InternalError e) {
            if (hasClosedFile(e)) {
                database.reopenBeforeReading();
            }
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The store can't be read (" + e
                            + "): try again, and if that doesn't help make it again from the log.",
                    e);
        }
    }

    /** Whether a file of the database is closed, as happens to all readers when the thread of one is interrupted. */
    private static boolean hasClosedFile(@Nullable Throwable failure) {
        return failure != null && (failure instanceof ClosedChannelException || hasClosedFile(failure.getCause()));
    }

    @Override
    public void write(Change change) {
        writing.lock();
        try {
            if (tainted) {
                database.reopen();
                tainted = false;
            }
            DatasetGraph dataset = database.dataset();
            tainted = true;
            written = true;
            transact(change, dataset);
            tainted = false;
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is given and computes nothing, so that the only things that can fail here are disk and memory. */
    private static void transact(Change change, DatasetGraph dataset) {
        try {
            dataset.begin(TxnType.WRITE);
            change.emptied().forEach(graph -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
            change.removed().forEach(dataset::delete);
            change.added().forEach(dataset::add);
            dataset.deleteAny(StoredPosition.GRAPH, StoredPosition.DATASET, StoredPosition.VERSION, Node.ANY);
            dataset.deleteAny(StoredPosition.GRAPH, StoredPosition.DATASET, StoredPosition.LOG_PLACE, Node.ANY);
            StoredPosition.quads(change.position()).forEach(dataset::add);
            dataset.commit();
            dataset.end();
        } catch (RuntimeException | Error e) {
            abandon(dataset, e);
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The store can't be written (" + OneLine.of(e)
                            + "): see that its disk works and has room, then try again.",
                    e);
        }
    }

    private static void abandon(DatasetGraph dataset, Throwable failure) {
        try {
            if (dataset.isInTransaction()) {
                dataset.abort();
            }
            dataset.end();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public Position position() {
        return read(() -> StoredPosition.in(view));
    }

    @Override
    public DatasetState state() {
        return read(() -> StoredPosition.stateIn(view));
    }

    @Override
    public SparqlSource sparqlSource() {
        return new SparqlSource.Here(view);
    }

    /** Each commit leaves behind the blocks that it replaced, so few and large ones take least room. */
    @Override
    public int quadsAWrite() {
        return 250_000;
    }

    /** Waits for running reads, and new ones wait for it, which may be minutes for millions of quads. */
    @Override
    public boolean compact() {
        writing.lock();
        try {
            database.compact();
            return true;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void clear() {
        writing.lock();
        try {
            // A first start clears what it has just begun, and to begin it again takes as long as to open it.
            if (written || !database.begun()) {
                database.clear();
                tainted = false;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            database.close();
        } finally {
            writing.unlock();
        }
    }
}
