package org.claimgraph.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.claimgraph.query.QueryParts;

/** Holds a query to as many branches, rows and members of an expression as may be asked at once. */
final class SizeRules {

    private static final int BRANCHES = 64;
    private static final int ROWS = 1_000;
    private static final int MEMBERS = 200;

    private SizeRules() {}

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where there are more */
    static void check(QueryParts parts) {
        if (parts.branches() > BRANCHES) {
            throw Rule.UNION.refusal(
                    "UNION has " + parts.branches() + " branches in this query, and at most " + BRANCHES + " are run.");
        }
        if (parts.rows() > ROWS) {
            throw Rule.VALUES.refusal("VALUES has " + parts.rows() + " rows in this query, and at most 1000 are run.");
        }
        for (Expr expression : parts.expressions()) {
            int members = QueryParts.within(expression).size();
            if (members > MEMBERS) {
                throw Rule.EXPRESSION.refusal(
                        "An expression has " + members + " members, and at most " + MEMBERS + " are run.");
            }
        }
    }
}
