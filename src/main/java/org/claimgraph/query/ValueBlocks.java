package org.claimgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The {@code VALUES} blocks of a query's pattern, those of its subqueries among them. */
final class ValueBlocks {

    private ValueBlocks() {}

    /** The blocks that bind this variable alone. */
    static List<ElementData> of(Query query, Var variable) {
        return all(query).stream()
                .filter(block -> block.getVars().equals(List.of(variable)))
                .toList();
    }

    private static List<ElementData> all(Query query) {
        List<ElementData> blocks = new ArrayList<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData block) {
                blocks.add(block);
            }

            @Override
            public void visit(ElementSubQuery inner) {
                blocks.addAll(all(inner.getQuery()));
            }
        });
        return blocks;
    }
}
