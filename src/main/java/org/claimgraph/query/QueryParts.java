package org.claimgraph.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a parsed query consists of, wherever in it: in subqueries, {@code EXISTS}, projections, orders, groups and
 * {@code HAVING} too.
 *
 * @param queries the query and those within it
 * @param expressions each whole, as it was written
 * @param assignments the expressions that give a variable its value
 * @param rows how many rows its VALUES have together
 * @param cells what stands in those rows
 * @param branches how many branches its UNIONs have together
 * @param service whether other endpoints are called
 * @param predicates the IRIs that stand alone as predicates; those inside of paths aren't among them
 */
public record QueryParts(
        List<Query> queries,
        List<Expr> expressions,
        List<Assignment> assignments,
        int rows,
        Set<Node> cells,
        int branches,
        boolean service,
        Set<String> predicates) {

    /** A variable and what it is given. */
    public record Assignment(Var variable, Expr value) {}

    /** The parts of a query. */
    public static QueryParts of(Query query) {
        Collector collector = new Collector();
        collector.query(query);
        return new QueryParts(
                collector.queries,
                collector.expressions,
                collector.assignments,
                collector.rows,
                collector.cells,
                collector.branches,
                collector.service,
                collector.predicates);
    }

    /** The IRIs of the functions and aggregates that aren't part of the language. */
    public Set<String> functions() {
        Set<String> functions = new LinkedHashSet<>();
        expressions.stream().flatMap(whole -> within(whole).stream()).forEach(part -> {
            if (part instanceof E_Function function) {
                functions.add(function.getFunctionIRI());
            } else if (part instanceof ExprAggregator aggregate
                    && aggregate.getAggregator() instanceof AggCustom custom) {
                functions.add(custom.getIRI());
            }
        });
        return functions;
    }

    /** An expression and every expression within it, those of {@code EXISTS} aside. */
    public static List<Expr> within(Expr whole) {
        List<Expr> all = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            Expr next = open.pop();
            all.add(next);
            operands(next).forEach(open::push);
        }
        return all;
    }

    /** What an expression is made of, one level down. */
    public static List<Expr> operands(Expr expression) {
        return switch (expression) {
            case ExprFunctionOp exists -> List.of();
            case ExprFunction function ->
                function.getArgs().stream().filter(Objects::nonNull).toList();
            case ExprAggregator aggregate ->
                Optional.ofNullable(aggregate.getAggregator().getExprList())
                        .map(ExprList::getList)
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static final class Collector extends ElementVisitorBase {

        private final List<Query> queries = new ArrayList<>();
        private final List<Expr> expressions = new ArrayList<>();
        private final List<Assignment> assignments = new ArrayList<>();
        private final Set<String> predicates = new LinkedHashSet<>();
        private final Set<Node> cells = new LinkedHashSet<>();
        private int rows;
        private int branches;
        private boolean service;

        void query(Query query) {
            queries.add(query);
            if (query.getQueryPattern() != null) {
                ElementWalker.walk(query.getQueryPattern(), this);
            }
            if (query.hasValues()) {
                rows(query.getValuesData());
            }
            assigned(query.getProject());
            assigned(query.getGroupBy());
            expressions(query.getHavingExprs());
            expressions(query.getAggregators());
            if (query.getOrderBy() != null) {
                query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
            }
        }

        private void assigned(VarExprList list) {
            list.getExprs().forEach(this::assigned);
        }

        private void assigned(Var variable, Expr value) {
            assignments.add(new Assignment(variable, value));
            expression(value);
        }

        private void expressions(Collection<? extends Expr> several) {
            several.forEach(this::expression);
        }

        private void expression(Expr whole) {
            expressions.add(whole);
            for (Expr part : within(whole)) {
                if (part instanceof ExprFunctionOp exists) {
                    ElementWalker.walk(exists.getElement(), this);
                }
            }
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
            assigned(bind.getVar(), bind.getExpr());
        }

        @Override
        public void visit(ElementAssign assign) {
            assigned(assign.getVar(), assign.getExpr());
        }

        @Override
        public void visit(ElementService element) {
            service = true;
        }

        @Override
        public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(triple -> {
                if (triple.getPredicate() != null && triple.getPredicate().isURI()) {
                    predicates.add(triple.getPredicate().getURI());
                }
            });
        }

        @Override
        public void visit(ElementUnion union) {
            // One of a single branch is how a group within a group may be told.
            branches += union.getElements().size() > 1 ? union.getElements().size() : 0;
        }

        @Override
        public void visit(ElementData data) {
            rows(data.getRows());
        }

        private void rows(List<Binding> data) {
            rows += data.size();
            data.forEach(row -> row.forEach((variable, cell) -> cells.add(cell)));
        }
    }
}
