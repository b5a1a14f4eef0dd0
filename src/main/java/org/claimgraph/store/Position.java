package org.claimgraph.store;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * How far a store has come: its version, one higher after every write, and the place in the log up to which it holds
 * everything. Both are written by the transaction that they speak of.
 */
public record Position(long version, long logPlace) {

    /** The position of an empty store. */
    public static final Position NONE = new Position(0, 0);

    /** The quads that a store keeps its position in. */
    public List<Quad> quads() {
        return StoredPosition.quads(this);
    }
}
