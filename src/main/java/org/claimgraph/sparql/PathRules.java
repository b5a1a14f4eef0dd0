package org.claimgraph.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.claimgraph.query.QueryParts;

/**
 * Holds paths that go on ({@code *}, {@code +}) to one that starts or ends somewhere: at a node, or at a variable that
 * something else of its group binds, or of a group around it. What stands in MINUS or in a subquery is worked out by
 * itself, so that nothing around it counts.
 */
final class PathRules {

    private PathRules() {}

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where it isn't held to that */
    static void check(Query query) {
        Set<Node> given = new HashSet<>();
        if (query.hasValues()) {
            given.addAll(query.getValuesVariables());
        }
        Set<Node> bound = query.getQueryPattern() == null ? given : group(query.getQueryPattern(), given);
        query.getProject().getExprs().values().forEach(expression -> expression(expression, bound));
        query.getGroupBy().getExprs().values().forEach(expression -> expression(expression, bound));
        query.getHavingExprs().forEach(expression -> expression(expression, bound));
        query.getAggregators().forEach(expression -> expression(expression, bound));
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(condition -> expression(condition.getExpression(), bound));
        }
    }

    /** Checks a group and gives the variables that it binds, those given around it among them. */
    private static Set<Node> group(Element element, Set<Node> around) {
        List<Element> members = element instanceof ElementGroup group ? group.getElements() : List.of(element);
        PathEnds ends = new PathEnds(around);
        members.forEach(member -> binding(member, ends));
        Set<Node> simple = ends.boundSoFar();
        for (Element member : members) {
            switch (member) {
                case ElementGroup inner -> group(inner, simple).forEach(ends::bind);
                case ElementNamedGraph named ->
                    group(named.getElement(), simple).forEach(ends::bind);
                case ElementUnion union -> everyBranch(union, simple).forEach(ends::bind);
                case ElementSubQuery inner -> check(inner.getQuery());
                case ElementMinus minus -> group(minus.getMinusElement(), Set.of());
                default -> {}
            }
        }
        Set<Node> bound = ends.bound();
        for (Element member : members) {
            switch (member) {
                case ElementOptional optional -> group(optional.getOptionalElement(), bound);
                case ElementFilter filter -> expression(filter.getExpr(), bound);
                case ElementBind bind -> expression(bind.getExpr(), bound);
                default -> {}
            }
        }
        return bound;
    }

    private static void binding(Element member, PathEnds ends) {
        switch (member) {
            case ElementPathBlock block -> block.patternElts().forEachRemaining(ends::add);
            case ElementData data -> data.getVars().forEach(ends::bind);
            case ElementBind bind -> ends.bind(bind.getVar());
            case ElementNamedGraph named -> ends.bind(named.getGraphNameNode());
            case ElementSubQuery inner -> inner.getQuery().getProjectVars().forEach(ends::bind);
            default -> {}
        }
    }

    private static Set<Node> everyBranch(ElementUnion union, Set<Node> around) {
        Set<Node> every = new HashSet<>();
        boolean first = true;
        for (Element branch : union.getElements()) {
            Set<Node> bound = group(branch, around);
            if (first) {
                every.addAll(bound);
            } else {
                every.retainAll(bound);
            }
            first = false;
        }
        return every;
    }

    private static void expression(Expr whole, Set<Node> bound) {
        for (Expr part : QueryParts.within(whole)) {
            if (part instanceof ExprFunctionOp exists) {
                group(exists.getElement(), bound);
            }
        }
    }
}
