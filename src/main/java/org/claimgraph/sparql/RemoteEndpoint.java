package org.claimgraph.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.store.BrokenConnection;
import org.claimgraph.store.SparqlSource;
import org.claimgraph.store.UnionQuery;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has another server answer, and passes its answer on as it comes. That server is told how long it may work: one that
 * heeds it, as Fuseki does, ends soon after the answer is given up.
 */
final class RemoteEndpoint extends OncePerRequestFilter {

    private static final int PART = 16 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final SparqlSource.There there;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    RemoteEndpoint(SparqlSource.There there) {
        this.there = there;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!(request.getAttribute(SparqlRequest.ATTRIBUTE) instanceof SparqlRequest query)) {
            throw new IllegalStateException("a query that didn't come through the gate");
        }
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(there.endpoint())
                .timeout(query.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(query)));
        Optional.ofNullable(request.getHeader("Accept")).ifPresent(accept -> forwarded.header("Accept", accept));
        Running running = Running.of(request);
        long end = System.nanoTime() + query.timeout().toNanos();
        HttpResponse<InputStream> answer = answer(forwarded.build(), running);
        try (InputStream body = answer.body();
                Deadline deadline = Deadline.of(end, body)) {
            running.endedBy(() -> close(body));
            check(answer.statusCode());
            answer.headers().firstValue("Content-Type").ifPresent(response::setContentType);
            pass(body, response.getOutputStream(), deadline, running);
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request, Running running) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, running);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof HttpTimeoutException) {
                    running.stopForTime();
                }
                if (running.stopped().isPresent() || !BrokenConnection.allowsAnother(attempt, e.getCause())) {
                    throw running.stopped().orElseGet(() -> unreachable(e));
                }
            }
        }
    }

    private HttpResponse<InputStream> attempt(HttpRequest request, Running running) throws ExecutionException {
        CompletableFuture<HttpResponse<InputStream>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        running.endedBy(() -> answer.cancel(true));
        try {
            return answer.get();
        } catch (CancellationException e) {
            throw running.stopped().orElseGet(() -> unreachable(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.STORE_UNAVAILABLE, "The service is being stopped.", e);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(InputStream body, OutputStream out, Deadline deadline, Running running)
            throws IOException {
        byte[] part = new byte[PART];
        while (true) {
            int length;
            try {
                length = body.read(part);
            } catch (IOException e) {
                if (deadline.passed()) {
                    running.stopForTime();
                }
                throw running.stopped().orElseGet(() -> unreachable(e));
            }
            if (length < 0) {
                return;
            }
            out.write(part, 0, length);
        }
    }

    private static Problem unreachable(Exception e) {
        return new Problem(ProblemCode.STORE_UNAVAILABLE, "The server that holds the data can't be reached.", e);
    }

    private static void check(int status) {
        switch (status) {
            case 200 -> {}
            case 400, 422 ->
                throw new Problem(ProblemCode.QUERY_REFUSED, "The server that holds the data refused the query.");
            case 406 -> throw new Problem(ProblemCode.NOT_ACCEPTABLE, ProblemCode.NOT_ACCEPTABLE.title() + ".");
            // What servers answer whose own time for a query has run out.
            case 503, 504 ->
                throw new Problem(ProblemCode.QUERY_TIMEOUT, "The server that holds the data gave up on the query.");
            default ->
                throw new Problem(
                        ProblemCode.STORE_UNAVAILABLE,
                        "The server that holds the data answered with status " + status + ".");
        }
    }

    private String form(SparqlRequest query) {
        List<String> fields = new ArrayList<>();
        boolean wholeDataset =
                query.defaultGraphs().isEmpty() && query.namedGraphs().isEmpty();
        fields.add(field("query", wholeDataset && there.unionParameter() ? ofUnion(query.query()) : query.query()));
        query.defaultGraphs().forEach(graph -> fields.add(field("default-graph-uri", graph)));
        query.namedGraphs().forEach(graph -> fields.add(field("named-graph-uri", graph)));
        fields.add(
                field("timeout", Long.toString(query.timeout().plusMillis(999).toSeconds())));
        return fields.stream().collect(Collectors.joining("&"));
    }

    private static String ofUnion(String text) {
        return UnionQuery.of(QueryFactory.create(text, Syntax.syntaxSPARQL_11)).serialize();
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
