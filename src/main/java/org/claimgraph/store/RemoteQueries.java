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
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a remote store: sent as they are, answered whole or by a problem.
 *
 * @param patience how long the store's own queries may take, and the next piece of a long answer
 */
record RemoteQueries(URI server, URI endpoint, SparqlHttp http, Duration patience) {

    private static final Query COUNT = QueryFactory.create("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");

    // No server is known to cut shorter answers than this.
    private static final int LONG = 1_000;
    private static final int MOST_ATTEMPTS = 3;

    Rows select(Query query, Duration timeout) {
        byte[] answer = answer(query, timeout);
        return reading(() -> rows(rowSet(new ByteArrayInputStream(answer))));
    }

    boolean ask(Query query, Duration timeout) {
        return truth(answer(query, timeout));
    }

    /** The rows of a query of the store's own. */
    Rows select(Query query) {
        byte[] answer = answer(query);
        return reading(() -> rows(rowSet(new ByteArrayInputStream(answer))));
    }

    boolean ask(Query query) {
        return truth(answer(query));
    }

    List<Quad> quads(PatternQuery pattern) {
        return quads(pattern, pattern.query());
    }

    /**
     * Long answers are counted too, because some servers cut them without a word; again where somebody writes
     * meanwhile.
     */
    List<Quad> quads(PatternQuery pattern, Query query) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            byte[] answer = answer(query);
            List<Quad> quads = new ArrayList<>();
            reading(() -> {
                rowSet(new ByteArrayInputStream(answer)).forEachRemaining(row -> quads.add(pattern.quad(row)));
                return quads;
            });
            if (quads.size() < LONG || quads.size() == count(PatternQuery.counting(query))) {
                return quads;
            }
        }
        throw unavailable("gave another number of quads than it counts", null);
    }

    /** How many quads there are in named graphs. */
    long count() {
        return count(COUNT);
    }

    private long count(Query query) {
        byte[] answer = answer(query);
        return reading(() -> ((Number)
                        rowSet(new ByteArrayInputStream(answer)).next().get("n").getLiteralValue())
                .longValue());
    }

    /** Hands over each quad as it comes, and returns how many came. */
    long forEach(PatternQuery pattern, Consumer<Quad> consumer) {
        long seen = 0;
        try (InputStream in = SparqlHttp.stream(endpoint, pattern.query().toString(), patience)) {
            RowSet rows = reading(() -> rowSet(in));
            while (reading(rows::hasNext)) {
                consumer.accept(pattern.quad(reading(rows::next)));
                seen++;
            }
            return seen;
        } catch (IOException e) {
            throw silent(e);
        }
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

    private boolean truth(byte[] answer) {
        return reading(() -> ResultSetMgr.readBoolean(new ByteArrayInputStream(answer), ResultSetLang.RS_JSON));
    }

    private byte[] answer(Query query, Duration timeout) {
        try {
            return send(query, timeout);
        } catch (HttpConnectTimeoutException e) {
            throw silent(e);
        } catch (HttpTimeoutException e) {
            throw new Problem(
                    ProblemCode.QUERY_TIMEOUT, "The query took longer than it may: narrow it, or ask for less.", e);
        } catch (IOException e) {
            throw silent(e);
        }
    }

    /** The answer to a query of the store's own, which any server has at once. */
    private byte[] answer(Query query) {
        try {
            return send(query, patience);
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private byte[] send(Query query, Duration timeout) throws IOException {
        HttpResponse<byte[]> response = http.query(endpoint, query.toString(), timeout);
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

    private Problem silent(IOException e) {
        return unavailable("doesn't answer (" + OneLine.of(e) + ")", e);
    }

    Problem unavailable(String what, @Nullable Throwable cause) {
        String detail = "The store " + server + " " + what + ": try again, or look into its log.";
        return cause == null
                ? new Problem(ProblemCode.STORE_UNAVAILABLE, detail)
                : new Problem(ProblemCode.STORE_UNAVAILABLE, detail, cause);
    }
}
