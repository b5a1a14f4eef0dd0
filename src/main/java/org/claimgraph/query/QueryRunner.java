package org.claimgraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.claimgraph.store.Rows;
import org.claimgraph.store.Store;
import org.springframework.stereotype.Component;

/** Asks the store bound queries of the library, each within its own time. */
@Component
public final class QueryRunner {

    private final Store store;

    QueryRunner(Store store) {
        this.store = store;
    }

    /** All rows; for queries whose answer is known to be short. */
    public Rows all(Binding binding) {
        return store.select(binding.all(), binding.query().header().timeout());
    }

    /** A page of rows, each with as many values as there are columns. */
    public ListPage<List<Optional<Node>>> page(Binding binding, PageRequest page) {
        Rows rows = store.select(binding.page(page), binding.query().header().timeout());
        return ListPage.of(page, rows.rows(), page.counted() ? Optional.of(count(binding)) : Optional.empty());
    }

    private long count(Binding binding) {
        Rows rows = store.select(binding.count(), binding.query().header().timeout());
        return rows.value(rows.rows().getFirst(), "total")
                .map(Node::getLiteralLexicalForm)
                .map(Long::valueOf)
                .orElseThrow();
    }
}
