package org.claimgraph.sparql;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Answers the query of a request as Fuseki does, within the time and the rows that are allowed. Where it ends early its
 * {@link Running} tells why, because Fuseki by itself would end a result that is half sent with a line that looks like
 * part of it.
 */
final class WatchedQuery extends SPARQL_QueryDataset {

    private final long rows;

    /** @param rows how many rows or triples an answer may have */
    WatchedQuery(long rows) {
        this.rows = rows;
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Running running = Running.of(action.getRequest());
        QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(action.getContext())
                .overallTimeout(running.allowed().toMillis(), TimeUnit.MILLISECONDS)
                .build();
        running.endedBy(execution::abort);
        return execution;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String textForLog) {
        Running running = Running.of(action.getRequest());
        if (query.isConstructType()) {
            return new QueryExecResult(told(running, () -> constructed(execution, running)));
        }
        QueryExecResult result = told(running, () -> super.executeQuery(action, execution, query, textForLog));
        return result.isRowSet() ? new QueryExecResult(new CountedRows(result.rowSet(), running, rows)) : result;
    }

    private Graph constructed(QueryExec execution, Running running) {
        Graph graph = GraphFactory.createDefaultGraph();
        execution.getQuery().getPrefixMapping().getNsPrefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
        for (Iterator<Triple> triples = execution.constructTriples(); triples.hasNext(); ) {
            graph.add(triples.next());
            if (graph.size() > rows) {
                running.stop(CountedRows.tooMany("triples", rows));
            }
        }
        return graph;
    }

    /** What the work gives; where it was stopped for its time, that is told. */
    static <T> T told(Running running, Supplier<T> work) {
        try {
            return work.get();
        } catch (QueryCancelledException e) {
            running.stopForTime();
            throw e;
        }
    }
}
