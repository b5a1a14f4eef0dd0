package org.claimgraph.browse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Sorting;
import org.claimgraph.vocabulary.Terms;

/** Makes the query for a filter: only the patterns that its filters need, so that what isn't asked costs nothing. */
final class ClaimPatterns {

    static final Var CLAIM = Var.alloc("claim");
    static final Var TOTAL = Var.alloc("total");
    /** What the list can be sorted by. */
    static final List<String> KEYS = List.of("id", "measure", "value");

    private static final Var MEASURE = Var.alloc("measure");
    private static final Var UNIT = Var.alloc("unit");
    private static final Var LOW = Var.alloc("low");
    private static final Var HIGH = Var.alloc("high");
    private static final Var PROPOSITION = Var.alloc("proposition");
    private static final Var SAYS = Var.alloc("says");
    private static final Var VALUE = Var.alloc("value");

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
        filter.words().forEach(word -> patterns.contains(CLAIM, Terms.SAYS, word));
    }

    /** The query for one page of claims, by source and id unless sorted otherwise. */
    static Query page(ClaimFilter filter, Optional<Sorting> sorting, PageRequest page) {
        ClaimPatterns claims = new ClaimPatterns(filter);
        Query query = claims.order(sorting).select(claims.patterns, CLAIM);
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

    /** The query for a page of claims with what each says, as a person would go on from. */
    static Query told(ClaimFilter filter, Optional<Sorting> sorting, PageRequest page) {
        ClaimPatterns claims = new ClaimPatterns(filter);
        claims.patterns.triple(CLAIM, Terms.SAYS, SAYS);
        Query query = claims.order(sorting).select(claims.patterns, CLAIM);
        query.addResultVar(SAYS);
        query.setOffset(page.offset());
        query.setLimit(page.size());
        return query;
    }

    /**
     * The query for how many claims there are of each value of a facet.
     *
     * @param narrower whether a claim counts for the concepts above its own too
     */
    static Query counts(ClaimFilter filter, ClaimFacet facet, boolean narrower) {
        ClaimPatterns claims = new ClaimPatterns(filter);
        claims.values(facet, filter.withdrawn(), narrower);
        Query query = claims.patterns.select(VALUE);
        query.setDistinct(false);
        query.addGroupBy(VALUE);
        query.addResultVar(TOTAL, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        return query;
    }

    private void values(ClaimFacet facet, boolean withdrawn, boolean narrower) {
        switch (facet) {
            case STANCE -> patterns.triple(CLAIM, Terms.STANCE, VALUE);
            case SOURCE -> {
                if (withdrawn) {
                    patterns.under(CLAIM, List.of(Terms.SOURCE, Terms.FORMER_SOURCE), VALUE);
                } else {
                    patterns.triple(CLAIM, Terms.SOURCE, VALUE);
                }
            }
            case MEASURE, DRUG, ROUTE, POPULATION -> {
                if (narrower) {
                    Var concept = patterns.fresh();
                    patterns.triple(PROPOSITION, facet.property(), concept)
                            .triple(concept, Terms.BROADER_OR_SELF, VALUE);
                } else {
                    patterns.triple(PROPOSITION, facet.property(), VALUE);
                }
            }
        }
    }

    private Order order(Optional<Sorting> sorting) {
        boolean descending = sorting.map(Sorting::descending).orElse(false);
        return switch (sorting.map(Sorting::key).orElse("id")) {
            case "measure" -> {
                patterns.triple(PROPOSITION, Terms.MEASURE, MEASURE);
                yield new Order().by(MEASURE, descending).by(CLAIM, false);
            }
            // Numbers of one unit stay together. What has no upper bound is above all others.
            case "value" -> {
                patterns.optional(new Patterns().triple(PROPOSITION, Terms.of("unit"), UNIT))
                        .optional(new Patterns().triple(PROPOSITION, Terms.of("low"), LOW))
                        .optional(new Patterns().triple(PROPOSITION, Terms.of("high"), HIGH));
                yield new Order()
                        .unboundLast(UNIT, false)
                        .by(UNIT, false)
                        .unboundLast(HIGH, descending)
                        .by(HIGH, descending)
                        .by(LOW, descending)
                        .by(CLAIM, false);
            }
            default -> new Order().by(CLAIM, descending);
        };
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
}
