package org.claimgraph.browse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.store.Store;

/**
 * A list of the things that patterns find.
 *
 * @param thing the variable that they stand under
 * @param order ends with the thing itself
 */
public record Listing(Store store, Patterns patterns, Var thing, Order order) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var COUNT = Var.alloc("count");

    /** A page of their nodes. */
    public ListPage<Node> page(PageRequest page) {
        Query query = order.select(patterns, thing);
        query.setOffset(page.offset());
        query.setLimit(page.limit());
        List<Node> found = store.select(query, TIMEOUT).rows().stream()
                .map(row -> row.getFirst().orElseThrow())
                .toList();
        return ListPage.of(page, found, page.counted() ? Optional.of(count()) : Optional.empty());
    }

    private long count() {
        Query query = patterns.select();
        query.setDistinct(false);
        query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(thing))));
        Node count = store.select(query, TIMEOUT).rows().getFirst().getFirst().orElseThrow();
        return Long.parseLong(count.getLiteralLexicalForm());
    }
}
