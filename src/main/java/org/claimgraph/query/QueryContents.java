package org.claimgraph.query;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a parsed query makes use of, wherever in it: in subqueries, in {@code EXISTS}, in its projection, order, groups
 * and {@code HAVING} too.
 */
public final class QueryContents {

    private final Set<String> functions = new LinkedHashSet<>();
    private final Set<String> predicates = new LinkedHashSet<>();
    private boolean service;

    private QueryContents() {}

    /** The contents of a query. */
    public static QueryContents of(Query query) {
        QueryContents contents = new QueryContents();
        contents.query(query);
        return contents;
    }

    /** Whether other endpoints are called. */
    public boolean service() {
        return service;
    }

    /** The IRIs of the functions and aggregates that aren't part of the language. */
    public Set<String> functions() {
        return functions;
    }

    /** The IRIs that stand alone as predicates; those inside of paths aren't among them. */
    public Set<String> predicates() {
        return predicates;
    }

    private void query(Query query) {
        if (query.getQueryPattern() != null) {
            element(query.getQueryPattern());
        }
        expressions(query.getProject());
        expressions(query.getGroupBy());
        query.getHavingExprs().forEach(this::expression);
        query.getAggregators().forEach(this::expression);
        Optional.ofNullable(query.getOrderBy())
                .ifPresent(conditions -> conditions.forEach(condition -> expression(condition.getExpression())));
    }

    private void expressions(VarExprList list) {
        list.getExprs().values().forEach(this::expression);
    }

    private void expression(Expr expression) {
        Walker.walk(expression, new Expressions());
    }

    private void element(Element element) {
        ElementWalker.walk(element, new Elements());
    }

    private final class Expressions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function custom) {
                functions.add(custom.getFunctionIRI());
            }
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            element(exists.getElement());
        }

        @Override
        public void visit(ExprAggregator aggregate) {
            if (aggregate.getAggregator() instanceof AggCustom custom) {
                functions.add(custom.getIRI());
            }
            if (aggregate.getAggregator().getExprList() != null) {
                aggregate.getAggregator().getExprList().forEach(QueryContents.this::expression);
            }
        }
    }

    private final class Elements extends ElementVisitorBase {

        @Override
        public void visit(ElementService element) {
            service = true;
        }

        @Override
        public void visit(ElementSubQuery inner) {
            query(inner.getQuery());
        }

        @Override
        public void visit(ElementFilter filter) {
            expression(filter.getExpr());
        }

        @Override
        public void visit(ElementBind bind) {
            expression(bind.getExpr());
        }

        @Override
        public void visit(ElementAssign assign) {
            expression(assign.getExpr());
        }

        @Override
        public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(this::predicate);
        }

        private void predicate(TriplePath triple) {
            if (triple.getPredicate() != null && triple.getPredicate().isURI()) {
                predicates.add(triple.getPredicate().getURI());
            }
        }
    }
}
