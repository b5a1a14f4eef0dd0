package org.claimgraph.sparql;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;

/** The rows of a query that is running, up to as many as it may have. */
record CountedRows(RowSet rows, Running running, long most) implements RowSet {

    static Problem tooMany(String what, long most) {
        return new Problem(ProblemCode.RESULT_TOO_LARGE, "The result has more than " + most + " " + what + ".");
    }

    @Override
    public boolean hasNext() {
        BooleanSupplier more = rows::hasNext;
        return WatchedQuery.told(running, more::getAsBoolean);
    }

    @Override
    public Binding next() {
        if (rows.getRowNumber() >= most) {
            running.stop(tooMany("rows", most));
            throw new QueryCancelledException();
        }
        return WatchedQuery.told(running, rows::next);
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
