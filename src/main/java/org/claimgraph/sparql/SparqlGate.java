package org.claimgraph.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemBody;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.vocabulary.Slug;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever answers SPARQL: lets through a query that may be asked, in one plain form whatever way it
 * came, and answers everything else itself. An answer is held back until it is whole or has grown large, so that a
 * failure on the way is told by its status; after that the connection is cut.
 */
final class SparqlGate extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";
    private static final String WORKBENCH = "/workbench";
    private static final String ID = "X-Query-Id";

    private final Refusals refusals;
    private final RunningQueries queries;
    private final ServiceDescription description;

    SparqlGate(Refusals refusals, RunningQueries queries, ServiceDescription description) {
        this.refusals = refusals;
        this.queries = queries;
        this.description = description;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Allow", ALLOWED);
            return;
        }
        response.setHeader("Vary", "Accept");
        HeldBack held = new HeldBack(response);
        try {
            completed(request, held, chain);
        } catch (Problem problem) {
            if (response.isCommitted()) {
                // What was sent can't be taken back: the container cuts the connection, so that it isn't taken for
                // whole.
                throw problem;
            }
            ProblemBody.send(problem, request, response);
        }
    }

    private void completed(HttpServletRequest request, HeldBack held, FilterChain chain)
            throws ServletException, IOException {
        boolean complete = false;
        try {
            answer(request, held, chain);
            held.complete();
            complete = true;
        } finally {
            if (!complete) {
                held.giveUp();
            }
        }
    }

    private void answer(HttpServletRequest request, HeldBack response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", ALLOWED);
            throw new Problem(
                    ProblemCode.METHOD_NOT_ALLOWED,
                    "There is no " + request.getMethod() + " here; there is " + ALLOWED + ".",
                    Map.of("allowed", List.of(ALLOWED.split(", ", -1))));
        }
        String id = id(request);
        response.setHeader(ID, id);
        if (!request.getMethod().equals("POST") && request.getQueryString() == null) {
            if (isForPeople(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", WORKBENCH);
                return;
            }
            description.write(request, response);
            return;
        }
        SparqlRequest query = refusals.check(ProtocolReader.parameters(request));
        request.setAttribute(SparqlRequest.ATTRIBUTE, query);
        Running running = new Running(id, query.timeout());
        running.attach(request);
        queries.run(running, () -> chain.doFilter(new PlainQuery(request, query), response));
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            throw failure(response.getStatus());
        }
    }

    /** Whether a browser came to see what is here. */
    private static boolean isForPeople(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    /** The id that a request gives its query, or one that can't be guessed. */
    private static String id(HttpServletRequest request) {
        String given = request.getHeader(ID);
        if (given == null) {
            return UUID.randomUUID().toString();
        }
        if (!Slug.fits(given)) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "X-Query-Id has lower-case letters, digits and hyphens, at most 100.",
                    Map.of("parameter", ID));
        }
        return given;
    }

    private static Problem failure(int status) {
        ProblemCode code = ProblemCode.ofStatus(status);
        return new Problem(code, code.title() + ". " + code.remedy());
    }
}
