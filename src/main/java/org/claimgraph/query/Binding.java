package org.claimgraph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * A query of the library with the values it is asked for. They become the rows of its {@code VALUES} blocks, so that no
 * value is ever read as SPARQL.
 *
 * @param values by parameter; several are alternatives, none leaves the variable open
 */
public record Binding(LibraryQuery query, Map<String, List<Node>> values) {

    public Binding {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The query for all rows. */
    public Query all() {
        Query bound = query.query();
        query.header().params().keySet().forEach(name -> {
            Var variable = Var.alloc(name);
            List<Node> nodes = values.getOrDefault(name, List.of());
            ValueBlocks.of(bound, variable).forEach(block -> fill(block, variable, nodes));
        });
        return bound;
    }

    /** The query for the rows of a page and one more. */
    public Query page(PageRequest page) {
        Query bound = all();
        bound.setLimit(page.limit());
        bound.setOffset(page.offset());
        return bound;
    }

    /** The query for the number of all rows, in the variable {@code total}. */
    public Query count() {
        Query rows = all();
        // The number doesn't depend on the order, which would be made all the same.
        List<SortCondition> order = rows.getOrderBy();
        if (order != null) {
            order.clear();
        }
        // They would be written within the braces, where SPARQL has none.
        rows.getPrefixMapping().clearNsPrefixMap();
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        Query count = new Query();
        count.setQuerySelectType();
        count.setQueryPattern(pattern);
        count.addResultVar("total", count.allocAggregate(AggregatorFactory.createCount(false)));
        count.resetResultVars();
        return count;
    }

    private static void fill(ElementData block, Var variable, List<Node> nodes) {
        block.getRows().clear();
        if (nodes.isEmpty()) {
            block.getRows().add(BindingFactory.empty());
        } else {
            nodes.forEach(node -> block.getRows().add(BindingFactory.binding(variable, node)));
        }
    }
}
