package org.claimgraph.browse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.query.PageRequest;
import org.claimgraph.vocabulary.Terms;

/** Makes the query for a filter: only the patterns that its filters need, so that what isn't asked costs nothing. */
final class ClaimPatterns {

    static final Var CLAIM = Var.alloc("claim");
    static final Var TOTAL = Var.alloc("total");
    private static final Var PROPOSITION = Var.alloc("proposition");

    private final Patterns patterns = new Patterns();

    private ClaimPatterns(ClaimFilter filter) {
        filter.ofProposition().forEach((property, nodes) -> patterns.oneOf(PROPOSITION, property, nodes));
        filter.withinHours().ifPresent(hours -> bound("high", "h", List.of(), List.of(hours)));
        filter.value().ifPresent(range -> {
            range.min().ifPresent(min -> bound("low", range.unit(), List.of(min), List.of()));
            range.max().ifPresent(max -> bound("high", range.unit(), List.of(), List.of(max)));
        });
        // Live claims have other properties than withdrawn ones, so that asking for the live ones is one pattern.
        if (filter.withdrawn()) {
            patterns.under(CLAIM, List.of(Terms.PROPOSITION, Terms.FORMER_PROPOSITION), PROPOSITION);
        } else {
            patterns.triple(CLAIM, Terms.PROPOSITION, PROPOSITION);
        }
        filter.ofClaim().forEach((property, nodes) -> ofClaim(property, nodes, filter.withdrawn()));
        filter.words().forEach(this::says);
    }

    /** The query for one page of claims, by source and id. */
    static Query page(ClaimFilter filter, PageRequest page) {
        Query query = new ClaimPatterns(filter).patterns.select(CLAIM);
        query.addOrderBy(new SortCondition(CLAIM, Query.ORDER_ASCENDING));
        query.setOffset(page.offset());
        query.setLimit(page.limit());
        return query;
    }

    /** The query for how many claims there are on all pages. */
    static Query count(ClaimFilter filter) {
        Query query = new ClaimPatterns(filter).patterns.select();
        query.setDistinct(false);
        query.addResultVar(TOTAL, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        return query;
    }

    private void ofClaim(Node property, Set<Node> nodes, boolean withdrawn) {
        if (withdrawn && property.equals(Terms.SOURCE)) {
            Var source = patterns.fresh();
            patterns.values(source, nodes).under(CLAIM, List.of(Terms.SOURCE, Terms.FORMER_SOURCE), source);
        } else {
            patterns.oneOf(CLAIM, property, nodes);
        }
    }

    private void bound(String property, String unit, List<BigDecimal> least, List<BigDecimal> most) {
        Var bound = patterns.fresh();
        patterns.triple(PROPOSITION, Terms.of("unit"), ClaimTerms.unit(unit))
                .triple(PROPOSITION, Terms.of(property), bound);
        least.forEach(min -> patterns.filter(new E_GreaterThanOrEqual(new ExprVar(bound), NodeValue.makeDecimal(min))));
        most.forEach(max -> patterns.filter(new E_LessThanOrEqual(new ExprVar(bound), NodeValue.makeDecimal(max))));
    }

    private void says(String word) {
        Var says = patterns.fresh();
        patterns.triple(CLAIM, Terms.SAYS, says)
                .filter(new E_StrContains(new E_StrLowerCase(new ExprVar(says)), NodeValue.makeString(word)));
    }
}
