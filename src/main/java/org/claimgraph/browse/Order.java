package org.claimgraph.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;

/** What the rows of a query are ordered by, each condition counting where those before it find no difference. */
public final class Order {

    private final List<Var> variables = new ArrayList<>();
    private final List<SortCondition> conditions = new ArrayList<>();

    /** By the node or number of a variable. */
    public Order by(Var variable, boolean descending) {
        return by(variable, new ExprVar(variable), descending);
    }

    /** By the text of a variable, whatever its type and the size of its letters. */
    Order byText(Var variable, boolean descending) {
        return by(variable, new E_StrLowerCase(new E_Str(new ExprVar(variable))), descending);
    }

    /** Rows in which the variable has no value come last, or first. */
    Order unboundLast(Var variable, boolean first) {
        return by(variable, new E_LogicalNot(new E_Bound(new ExprVar(variable))), first);
    }

    private Order by(Var variable, Expr expression, boolean descending) {
        if (!variables.contains(variable)) {
            variables.add(variable);
        }
        conditions.add(new SortCondition(expression, descending ? Query.ORDER_DESCENDING : Query.ORDER_ASCENDING));
        return this;
    }

    /** The query for a variable in this order; the others that it takes are in the rows behind it. */
    Query select(Patterns patterns, Var wanted) {
        Query query = patterns.select(
                Stream.concat(Stream.of(wanted), variables.stream()).distinct().toArray(Var[]::new));
        conditions.forEach(query::addOrderBy);
        return query;
    }
}
