package org.claimgraph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.update.UpdateRequest;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.jspecify.annotations.Nullable;

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

    private final URI server;
    private final SparqlHttp http;
    private final Endpoints endpoints;
    private final Duration patience;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean unionByItself;
    private volatile boolean closed;

    private RemoteStore(URI server, SparqlHttp http, Endpoints endpoints, Duration patience) {
        this.server = server;
        this.http = http;
        this.endpoints = endpoints;
        this.patience = patience;
    }

    /**
     * Reaches the dataset at an address such as {@code http://localhost:3030/ds}, waiting up to a minute for answers.
     */
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
            RemoteStore store = new RemoteStore(server, http, Endpoints.of(server, http, patience), patience);
            store.begin();
            opened = true;
            return store;
        } finally {
            if (!opened) {
                http.close();
            }
        }
    }

    /** The position, which is in a named graph, also tells what the default graph is. */
    private void begin() {
        if (quads(StoredPosition.GRAPH, StoredPosition.DATASET, StoredPosition.VERSION, Node.ANY)
                .isEmpty()) {
            update(new UpdateRequest(FencedUpdate.beginning()));
        }
        Query positionInDefaultGraph = PatternQuery.ask(StoredPosition.DATASET, StoredPosition.VERSION);
        unionByItself = truth(answer(positionInDefaultGraph));
        if (!unionByItself && !truth(answer(UnionQuery.of(positionInDefaultGraph)))) {
            throw new StartFailure(
                    78,
                    "The store " + server + " doesn't show its named graphs as its default graph: have it do so (Fuseki"
                            + " with TDB2: tdb2:unionDefaultGraph true).");
        }
    }

    @Override
    public Rows select(Query query, Duration timeout) {
        byte[] answer = answer(forServer(query), timeout);
        return reading(() -> rows(rowSet(new ByteArrayInputStream(answer))));
    }

    private static RowSet rowSet(InputStream json) {
        return RowSet.adapt(ResultSetMgr.read(json, ResultSetLang.RS_JSON));
    }

    private static Rows rows(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        List<List<Optional<Node>>> copied = new ArrayList<>();
        rows.forEachRemaining(row -> copied.add(variables.stream()
                .map(variable -> Optional.ofNullable(row.get(variable)))
                .toList()));
        return new Rows(variables.stream().map(Var::getVarName).toList(), copied);
    }

    @Override
    public boolean ask(Query query, Duration timeout) {
        return truth(answer(forServer(query), timeout));
    }

    private boolean truth(byte[] answer) {
        return reading(() -> ResultSetMgr.readBoolean(new ByteArrayInputStream(answer), ResultSetLang.RS_JSON));
    }

    private Query forServer(Query query) {
        return unionByItself ? query : UnionQuery.of(query);
    }

    @Override
    public List<Quad> quads(Node graph, Node subject, Node predicate, Node object) {
        PatternQuery pattern = new PatternQuery(graph, subject, predicate, object);
        byte[] answer = answer(pattern.query());
        return reading(() -> {
            List<Quad> quads = new ArrayList<>();
            rowSet(new ByteArrayInputStream(answer)).forEachRemaining(row -> quads.add(pattern.quad(row)));
            return quads;
        });
    }

    @Override
    public void forEach(Consumer<Quad> consumer) {
        Position before = position();
        PatternQuery all = new PatternQuery(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        long counted = count();
        long seen = 0;
        try (InputStream in = SparqlHttp.stream(endpoints.query(), all.query().toString(), patience)) {
            RowSet rows = reading(() -> rowSet(in));
            while (reading(rows::hasNext)) {
                consumer.accept(all.quad(reading(rows::next)));
                seen++;
            }
        } catch (IOException e) {
            throw unavailable("doesn't answer (" + OneLine.of(e) + ")", e);
        }
        if (seen != counted && position().equals(before)) {
            throw unavailable("gave " + seen + " of " + counted + " quads: see what limits its results", null);
        }
    }

    private long count() {
        Query query = QueryFactory.create("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        byte[] answer = answer(query);
        return reading(() -> ((Number)
                        rowSet(new ByteArrayInputStream(answer)).next().get("n").getLiteralValue())
                .longValue());
    }

    @Override
    public void write(Change change) {
        writing.lock();
        try {
            update(FencedUpdate.of(change, position()));
            if (!position().equals(change.position())) {
                throw unavailable("was written by somebody else at the same time", null);
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Position position() {
        return StoredPosition.of(quads(StoredPosition.GRAPH, StoredPosition.DATASET, Node.ANY, Node.ANY));
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
        requireOpen();
        try {
            HttpResponse<byte[]> response = http.update(endpoints.update(), request.toString(), patience);
            if (response.statusCode() / 100 != 2) {
                throw unavailable("refused an update with status " + response.statusCode(), null);
            }
        } catch (IOException e) {
            throw unavailable(
                    "doesn't answer (" + OneLine.of(e) + "), and may or may not have carried out the update", e);
        }
    }

    private byte[] answer(Query query, Duration timeout) {
        try {
            return send(query, timeout);
        } catch (HttpConnectTimeoutException e) {
            throw unavailable("doesn't answer (" + OneLine.of(e) + ")", e);
        } catch (HttpTimeoutException e) {
            throw new Problem(
                    ProblemCode.QUERY_TIMEOUT, "The query took longer than it may: narrow it, or ask for less.", e);
        } catch (IOException e) {
            throw unavailable("doesn't answer (" + OneLine.of(e) + ")", e);
        }
    }

    /** The answer to a query of the store's own, which any server has at once. */
    private byte[] answer(Query query) {
        try {
            return send(query, patience);
        } catch (IOException e) {
            throw unavailable("doesn't answer (" + OneLine.of(e) + ")", e);
        }
    }

    private byte[] send(Query query, Duration timeout) throws IOException {
        requireOpen();
        HttpResponse<byte[]> response = http.query(endpoints.query(), query.toString(), timeout);
        if (tellsOfTimeout(response)) {
            throw new HttpTimeoutException("status " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw unavailable("refused a query with status " + response.statusCode(), null);
        }
        return response.body();
    }

    /** Fuseki ends a query after its own time with 503. */
    private static boolean tellsOfTimeout(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 408, 504 -> true;
            case 503 -> new String(response.body(), StandardCharsets.UTF_8).contains("timed out");
            default -> false;
        };
    }

    /** Reads an answer; one that was cut off, or is another document, is none. */
    private <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw unavailable("gave an answer that can't be read (" + OneLine.of(e) + ")", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw unavailable("was closed here", null);
        }
    }

    private Problem unavailable(String what, @Nullable Throwable cause) {
        String detail = "The store " + server + " " + what + ": try again, or look into its log.";
        return cause == null
                ? new Problem(ProblemCode.STORE_UNAVAILABLE, detail)
                : new Problem(ProblemCode.STORE_UNAVAILABLE, detail, cause);
    }

    @Override
    public void close() {
        closed = true;
        http.close();
    }
}
