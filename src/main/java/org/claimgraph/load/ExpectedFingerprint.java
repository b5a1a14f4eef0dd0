package org.claimgraph.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.Change;
import org.claimgraph.store.Fingerprint;

/** The fingerprint that a store has after changes, worked out without one: a sum per graph, so that a graph can be emptied. */
final class ExpectedFingerprint {

    private final Map<Node, Fingerprint> graphs = new HashMap<>();

    void take(Change change) {
        change.emptied().forEach(graphs::remove);
        change.removed().forEach(quad -> graphs.merge(quad.getGraph(), Fingerprint.NONE.minus(quad), Fingerprint::plus));
        change.added().stream().distinct().forEach(this::add);
        position = change.position();
    }

    private void add(Quad quad) {
        graphs.merge(quad.getGraph(), Fingerprint.of(quad), Fingerprint::plus);
    }

    Fingerprint fingerprint() {
        return graphs.values().stream().reduce(Fingerprint.NONE, Fingerprint::plus);
    }
}
