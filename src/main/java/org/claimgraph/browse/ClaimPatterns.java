package org.claimgraph.browse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.query.PageRequest;
import org.claimgraph.vocabulary.Terms;

/** Makes the query for a filter: only the patterns that its filters need, so that what isn't asked costs nothing. */
final class ClaimPatterns {

    static final Var CLAIM = Var.alloc("claim");
    private static final Var PROPOSITION = Var.alloc("proposition");
    private static final Var TOTAL = Var.alloc("total");

    private final ElementGroup where = new ElementGroup();
    private int variables;

    private ClaimPatterns(ClaimFilter filter) {
        filter.ofProposition().forEach((property, nodes) -> oneOf(PROPOSITION, property, nodes));
        filter.withinHours().ifPresent(hours -> bound("high", "h", List.of(), List.of(hours)));
        filter.value().ifPresent(range -> {
            range.min().ifPresent(min -> bound("low", range.unit(), List.of(min), List.of()));
            range.max().ifPresent(max -> bound("high", range.unit(), List.of(), List.of(max)));
        });
        state(filter.withdrawn());
        filter.ofClaim().forEach((property, nodes) -> {
            if (property.equals(Terms.SOURCE)) {
                source(nodes, filter.withdrawn());
            } else {
                oneOf(CLAIM, property, nodes);
            }
        });
        filter.words().forEach(this::says);
    }

    /** The query for one page of claims, by source and id. */
    static Query page(ClaimFilter filter, PageRequest page) {
        Query query = select(new ClaimPatterns(filter).where);
        query.setDistinct(true);
        query.addResultVar(CLAIM);
        query.addOrderBy(new SortCondition(CLAIM, Query.ORDER_ASCENDING));
        query.setOffset(page.offset());
        query.setLimit(page.limit());
        return query;
    }

    /** The query for how many claims there are on all pages. */
    static Query count(ClaimFilter filter) {
        Query query = select(new ClaimPatterns(filter).where);
        query.addResultVar(TOTAL, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        return query;
    }

    private static Query select(ElementGroup where) {
        Query query = QueryFactory.create();
        query.setQuerySelectType();
        query.setQueryPattern(where);
        return query;
    }

    /** Live claims have other properties than withdrawn ones, so that asking for the live ones is one pattern. */
    private void state(boolean withdrawn) {
        if (withdrawn) {
            Var property = fresh();
            values(property, List.of(Terms.PROPOSITION, Terms.FORMER_PROPOSITION));
            triple(CLAIM, property, PROPOSITION);
        } else {
            triple(CLAIM, Terms.PROPOSITION, PROPOSITION);
        }
    }

    private void source(Set<Node> nodes, boolean withdrawn) {
        if (withdrawn) {
            Var property = fresh();
            values(property, List.of(Terms.SOURCE, Terms.FORMER_SOURCE));
            oneOf(CLAIM, property, nodes);
        } else {
            oneOf(CLAIM, Terms.SOURCE, nodes);
        }
    }

    private void bound(String property, String unit, List<BigDecimal> least, List<BigDecimal> most) {
        Var bound = fresh();
        triple(PROPOSITION, Terms.of("unit"), ClaimTerms.unit(unit));
        triple(PROPOSITION, Terms.of(property), bound);
        least.forEach(min -> filter(new E_GreaterThanOrEqual(new ExprVar(bound), NodeValue.makeDecimal(min))));
        most.forEach(max -> filter(new E_LessThanOrEqual(new ExprVar(bound), NodeValue.makeDecimal(max))));
    }

    private void says(String word) {
        Var says = fresh();
        triple(CLAIM, Terms.SAYS, says);
        filter(new E_StrContains(new E_StrLowerCase(new ExprVar(says)), NodeValue.makeString(word)));
    }

    private void oneOf(Node subject, Node property, Collection<Node> nodes) {
        if (nodes.size() == 1) {
            triple(subject, property, nodes.iterator().next());
        } else {
            Var object = fresh();
            values(object, nodes);
            triple(subject, property, object);
        }
    }

    private void values(Var variable, Collection<Node> nodes) {
        ElementData data = new ElementData();
        data.add(variable);
        nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
        where.addElement(data);
    }

    private void triple(Node subject, Node property, Node object) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(Triple.create(subject, property, object));
        where.addElement(block);
    }

    private void filter(Expr expression) {
        where.addElementFilter(new ElementFilter(expression));
    }

    private Var fresh() {
        return Var.alloc("v" + variables++);
    }
}
