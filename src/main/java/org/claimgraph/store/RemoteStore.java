package org.claimgraph.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateRequest;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.StartFailure;

/**
 * The dataset in another server, reached by the SPARQL 1.1 protocol; a plain Fuseki is enough.
 *
 * <p>A write is one update request, which such a server carries out whole or not at all. Where its answer is lost
 * nobody knows which: {@link #write} then throws {@code store-unavailable}, and the caller reads {@link #position} and,
 * where it isn't that of the change, writes it again. That is safe even where the lost one is still carried out later;
 * see {@link FencedUpdate}.
 */
public final class RemoteStore implements Store {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 69;
    private static final int CONFIGURATION = 78;
    private static final PatternQuery POSITION =
            new PatternQuery(StoredPosition.GRAPH, StoredPosition.DATASET, Node.ANY, Node.ANY);

    private final SparqlHttp http;
    private final Endpoints endpoints;
    private final RemoteQueries queries;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean unionByItself;

    private RemoteStore(SparqlHttp http, Endpoints endpoints, RemoteQueries queries) {
        this.http = http;
        this.endpoints = endpoints;
        this.queries = queries;
    }

    /** Reaches the dataset at an address such as {@code http://localhost:3030/ds}, waiting a minute for answers. */
    public static RemoteStore open(URI server) {
        return open(server, PATIENCE);
    }

    /**
     * Reaches the dataset at an address.
     *
     * @param patience how long a write may take, and the next piece of a long answer
     * @throws StartFailure where it doesn't answer, takes no queries or updates, or can't show its named graphs as one
     */
    public static RemoteStore open(URI server, Duration patience) {
        JenaSwitches.set();
        SparqlHttp http = new SparqlHttp();
        boolean opened = false;
        try {
            Endpoints endpoints = Endpoints.of(server, http, patience);
            RemoteQueries queries = new RemoteQueries(server, endpoints.query(), http, patience);
            RemoteStore store = new RemoteStore(http, endpoints, queries);
            store.begin();
            opened = true;
            return store;
        } catch (Problem e) {
            throw new StartFailure(UNAVAILABLE, String.valueOf(e.getMessage()));
        } finally {
            if (!opened) {
                http.close();
            }
        }
    }

    /** The position, which is in a named graph, also tells what the default graph is. */
    private void begin() {
        if (queries.quads(POSITION).isEmpty()) {
            update(new UpdateRequest(FencedUpdate.beginning()));
        }
        Query positionInDefaultGraph = PatternQuery.ask(StoredPosition.DATASET, StoredPosition.VERSION);
        unionByItself = queries.ask(positionInDefaultGraph);
        if (!unionByItself && !queries.ask(UnionQuery.of(positionInDefaultGraph))) {
            throw new StartFailure(
                    CONFIGURATION,
                    "The store " + queries.server() + " doesn't show its named graphs as its default graph: have it do"
                            + " so (Fuseki with TDB2: tdb2:unionDefaultGraph true).");
        }
    }

    @Override
    public Rows select(Query query, Duration timeout) {
        return queries.select(forServer(query), timeout);
    }

    @Override
    public boolean ask(Query query, Duration timeout) {
        return queries.ask(forServer(query), timeout);
    }

    private Query forServer(Query query) {
        return unionByItself ? query : UnionQuery.of(query);
    }

    @Override
    public List<Quad> quads(Node graph, Node subject, Node predicate, Node object) {
        return queries.quads(new PatternQuery(graph, subject, predicate, object));
    }

    @Override
    public List<Quad> quadsOf(Collection<Node> graphs) {
        return queries.quads(PatternQuery.WHOLE, PatternQuery.WHOLE.queryOf(graphs));
    }

    /** About 8 MB of text. */
    @Override
    public int quadsAWrite() {
        return 50_000;
    }

    /**
     * Also compares the number of quads, because some servers cut a long answer without a word, and the position among
     * them, because somebody may write between the two questions.
     */
    @Override
    public void forEach(Consumer<Position> state, Consumer<Quad> consumer) {
        Position before = position();
        long counted = queries.count();
        state.accept(before);
        List<Quad> ofDataset = new ArrayList<>();
        long seen = queries.forEach(PatternQuery.WHOLE, quad -> {
            if (StoredPosition.DATASET.equals(quad.getSubject()) && StoredPosition.GRAPH.equals(quad.getGraph())) {
                ofDataset.add(quad);
            }
            consumer.accept(quad);
        });
        if (!StoredPosition.of(ofDataset).equals(before)) {
            throw queries.unavailable("was written while it was read", null);
        }
        if (seen != counted) {
            throw queries.unavailable("gave " + seen + " of " + counted + " quads", null);
        }
    }

    @Override
    public void write(Change change) {
        writing.lock();
        try {
            update(FencedUpdate.of(change, position()));
            if (!position().equals(change.position())) {
                throw queries.unavailable("was written by somebody else at the same time", null);
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Position position() {
        return StoredPosition.of(queries.quads(POSITION));
    }

    @Override
    public DatasetState state() {
        return StateQuery.state(queries.select(StateQuery.query()));
    }

    @Override
    public SparqlSource sparqlSource() {
        return new SparqlSource.There(endpoints.query(), !unionByItself);
    }

    @Override
    public void clear() {
        writing.lock();
        try {
            update(FencedUpdate.clearing());
        } finally {
            writing.unlock();
        }
    }

    private void update(UpdateRequest request) {
        try {
            HttpResponse<byte[]> response = http.update(endpoints.update(), request.toString(), queries.patience());
            if (response.statusCode() / 100 != 2) {
                throw queries.unavailable("refused an update with status " + response.statusCode(), null);
            }
        } catch (IOException e) {
            throw queries.unavailable(
                    "doesn't answer (" + OneLine.of(e) + "), and may or may not have carried out the update", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
