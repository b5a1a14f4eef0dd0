package org.claimgraph.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.Change;
import org.claimgraph.store.Fingerprint;
import org.claimgraph.store.Position;

/** The fingerprint that a store has after changes, worked out without one. */
final class ExpectedFingerprint {

    private final Fingerprint.Sum nothing = new Fingerprint.Sum();

    // A sum of each graph, so that it can be left out where the graph is emptied.
    private final Map<Node, Fingerprint.Sum> graphs = new HashMap<>();
    private Position position = Position.NONE;

    void take(Change change) {
        graphs.keySet().removeAll(change.emptied());
        change.removed().forEach(quad -> sum(quad).remove(quad));
        change.added().stream().distinct().forEach(quad -> sum(quad).add(quad));
        position = change.position();
    }

    /** The fingerprint with the position, which the store writes by itself. */
    Fingerprint fingerprint() {
        Fingerprint.Sum whole = nothing.beside();
        graphs.values().forEach(whole::add);
        position.quads().forEach(whole::add);
        return whole.fingerprint();
    }

    private Fingerprint.Sum sum(Quad quad) {
        return graphs.computeIfAbsent(quad.getGraph(), graph -> nothing.beside());
    }
}
