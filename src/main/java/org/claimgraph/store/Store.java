package org.claimgraph.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;

/**
 * The dataset that answers come from. It is an index: all it holds is made from the log and can be made again. Its
 * default graph is the union of its named graphs.
 *
 * <p>Reading is for any number of threads at once, and sees one committed state a call. Writing is for one thread at a
 * time. Every method throws a {@link org.claimgraph.problem.Problem} {@code store-unavailable} where the dataset can't
 * be reached or is being made again.
 */
public interface Store extends AutoCloseable {

    /**
     * The rows of a SELECT query on one state of the dataset, held whole.
     *
     * @throws org.claimgraph.problem.Problem {@code query-timeout} where it takes longer than the timeout
     */
    Rows select(Query query, Duration timeout);

    /** Whether an ASK query has an answer. */
    boolean ask(Query query, Duration timeout);

    /** The quads that fit a pattern, {@link Node#ANY} for any; for patterns that match a bounded number. */
    List<Quad> quads(Node graph, Node subject, Node predicate, Node object);

    /** All quads of some graphs, which are few enough to be held. */
    List<Quad> quadsOf(Collection<Node> graphs);

    /** Hands every quad of one state of the dataset to the consumer, in no order; nothing is held. */
    default void forEach(Consumer<Quad> consumer) {
        forEach(state -> {}, consumer);
    }

    /** The same, handing over the position of that state before all. */
    void forEach(Consumer<Position> state, Consumer<Quad> consumer);

    /** Writes a change whole or not at all. Writing the same change twice is the same as writing it once. */
    void write(Change change);

    /** The version and log place of the last write; {@link Position#NONE} for an empty store. */
    Position position();

    /** The position, and what tells apart the states that have it; in one look-up. */
    DatasetState state();

    /** Where SPARQL from outside is answered. */
    SparqlSource sparqlSource();

    /** Empties the store, so that it can be made again from the log. */
    void clear();

    /** How many quads are well written at once, where many are written and need not come together. */
    int quadsAWrite();

    /**
     * Gives back the disk space that writes have left behind.
     *
     * @return whether that is this process's to do, and not that of a server
     */
    default boolean compact() {
        return false;
    }

    @Override
    void close();
}
