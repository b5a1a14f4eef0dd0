package org.claimgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/**
 * The dataset as all readers see it: its default graph is the union of its named graphs, it can't be written, and it
 * stays good when the database under it is closed and opened again, which waits until its transactions have ended.
 */
final class ReadOnlyView extends DatasetGraphWrapper {

    private final Database database;

    ReadOnlyView(Database database) {
        super(null, unionDefaultGraph());
        this.database = database;
    }

    private static Context unionDefaultGraph() {
        Context context = new Context();
        context.setTrue(TDB2.symUnionDefaultGraph);
        return context;
    }

    @Override
    protected DatasetGraph get() {
        return database.dataset();
    }

    @Override
    protected DatasetGraph getW() {
        throw new UnsupportedOperationException("This view of the store is for reading");
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }

    @Override
    public boolean isInTransaction() {
        // Asked before a transaction begins, when the database may just be closed.
        return database.isReading() && get().isInTransaction();
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            getW();
        }
        database.beginReading();
        boolean begun = false;
        try {
            get().begin(TxnType.READ);
            begun = true;
        } finally {
            if (!begun) {
                database.endReading();
            }
        }
    }

    @Override
    public boolean promote() {
        return false;
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        try {
            get().end();
        } finally {
            database.endReading();
        }
    }

    @Override
    public void sync() {
        // Nothing of a reader is to be written.
    }

    @Override
    public void close() {
        // The store closes the database.
    }

    @Override
    public String toString() {
        return "The store, for reading";
    }
}
