package org.claimgraph.store;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * One write: graphs to empty first, then quads to remove, then quads to add, then the position that the store has with
 * it. Everything that can fail (reading, checking, comparing) has happened before a change is made.
 *
 * <p>Its quads are of named graphs and without blank nodes, which no update could name again.
 */
public record Change(Set<Node> emptied, List<Quad> removed, List<Quad> added, Position position) {

    public Change {
        emptied = Set.copyOf(emptied);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        removed.forEach(Change::requireWritable);
        added.forEach(Change::requireWritable);
    }

    private static void requireWritable(Quad quad) {
        boolean blank = quad.getSubject().isBlank()
                || quad.getObject().isBlank()
                || quad.getGraph().isBlank();
        if (blank || !quad.isConcrete() || quad.isDefaultGraph()) {
            throw new IllegalArgumentException("Not a quad of a named graph without blank nodes: " + quad);
        }
    }
}
