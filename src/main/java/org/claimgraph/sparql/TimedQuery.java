package org.claimgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Answers the query of a request as Fuseki does, within the time that the gate has allowed. Where that runs out the
 * gate is told, because Fuseki by itself would end a result that is half sent with a line that looks like part of it.
 */
final class TimedQuery extends SPARQL_QueryDataset {

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(action.getContext())
                .overallTimeout(request(action.getRequest()).timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String textForLog) {
        HttpServletRequest request = action.getRequest();
        QueryExecResult result = noted(request, () -> super.executeQuery(action, execution, query, textForLog));
        return result.isRowSet() ? new QueryExecResult(new NotedRows(result.rowSet(), request)) : result;
    }

    private static SparqlRequest request(HttpServletRequest request) {
        if (request.getAttribute(SparqlRequest.ATTRIBUTE) instanceof SparqlRequest checked) {
            return checked;
        }
        throw new IllegalStateException("a query that didn't come through the gate");
    }

    private static <T> T noted(HttpServletRequest request, Supplier<T> work) {
        try {
            return work.get();
        } catch (QueryCancelledException e) {
            AnswerFailure.note(request, AnswerFailure.timeout(request(request).timeout()));
            throw e;
        }
    }

    private record NotedRows(RowSet rows, HttpServletRequest request) implements RowSet {

        @Override
        public boolean hasNext() {
            BooleanSupplier more = rows::hasNext;
            return noted(request, more::getAsBoolean);
        }

        @Override
        public Binding next() {
            return noted(request, rows::next);
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
