package org.claimgraph.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;

/**
 * Who names a thing.
 *
 * @param claims how many live claims do
 * @param sources whose claims these are, by slug
 */
record Usage(long claims, List<Node> sources) {

    /** Nobody does. */
    static final Usage NONE = new Usage(0, List.of());

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var THING = Var.alloc("thing");
    private static final Var SOURCE = Var.alloc("source");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var COUNT = Var.alloc("count");

    Usage {
        sources = List.copyOf(sources);
    }

    /** Who names things by a property of claims; those that nobody names are left out. */
    static Map<Node, Usage> of(Store store, Collection<Node> things, Node property) {
        Query query = new Patterns()
                .values(THING, things)
                .triple(CLAIM, property, THING)
                .triple(CLAIM, Terms.SOURCE, SOURCE)
                .select(THING, SOURCE);
        query.setDistinct(false);
        query.addGroupBy(THING);
        query.addGroupBy(SOURCE);
        query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        query.addOrderBy(new SortCondition(SOURCE, Query.ORDER_ASCENDING));
        Map<Node, Long> claims = new HashMap<>();
        Map<Node, List<Node>> sources = new HashMap<>();
        store.select(query, TIMEOUT).rows().forEach(row -> {
            Node thing = row.get(0).orElseThrow();
            claims.merge(thing, Long.valueOf(row.get(2).orElseThrow().getLiteralLexicalForm()), Long::sum);
            sources.computeIfAbsent(thing, missing -> new ArrayList<>())
                    .add(row.get(1).orElseThrow());
        });
        Map<Node, Usage> usages = new HashMap<>();
        claims.forEach((thing, count) -> usages.put(thing, new Usage(count, sources.getOrDefault(thing, List.of()))));
        return usages;
    }
}
