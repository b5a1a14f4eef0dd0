package org.claimgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database as Jena's own tools make and query it. */
record Database(Path folder, DatasetGraph dataset) implements AutoCloseable {

    static Database open(Path folder) {
        return new Database(folder, DatabaseMgr.connectDatasetGraph(folder.toString()));
    }

    /** Fills an empty folder with Jena's basic loader, and says how long that took. */
    static Duration load(Path quads, Path folder) {
        Folder.empty(folder);
        long start = System.nanoTime();
        try (Database database = open(folder);
                InputStream in = Files.newInputStream(quads)) {
            DataLoader loader = LoaderFactory.basicLoader(database.dataset, MonitorOutputs.nullOutput());
            loader.startBulk();
            loader.loadFromInputStream(quads.toString(), in, Lang.NQUADS);
            loader.finishBulk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The rows of a query over the union of all graphs, as text in the order they came. */
    List<String> rows(Query query, Map<String, Node> parameters) {
        return Txn.calculateRead(dataset, () -> {
            var execution = QueryExec.dataset(dataset).query(query).set(TDB2.symUnionDefaultGraph, true);
            parameters.forEach(execution::substitution);
            try (QueryExec open = execution.build()) {
                RowSet rows = open.select();
                return rows.stream().map(row -> text(rows.getResultVars(), row)).toList();
            }
        });
    }

    private static String text(List<Var> variables, Binding row) {
        return variables.stream().map(row::get).map(String::valueOf).toList().toString();
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
