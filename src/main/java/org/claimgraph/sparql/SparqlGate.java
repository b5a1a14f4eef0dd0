package org.claimgraph.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemBody;
import org.claimgraph.problem.ProblemCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever answers SPARQL: lets through a query that may be asked, in one plain form whatever way it
 * came, and answers everything else itself. An answer is held back until it is whole or has grown large, so that a
 * failure on the way is told by its status; after that the connection is cut.
 */
final class SparqlGate extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";
    private static final Resource DESCRIPTION = new ClassPathResource("service-description.ttl", SparqlGate.class);

    private final Refusals refusals;

    SparqlGate(Refusals refusals) {
        this.refusals = refusals;
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
            answer(request, held, chain);
            held.complete();
        } catch (Problem problem) {
            if (response.isCommitted()) {
                // What was sent can't be taken back: the container cuts the connection, so that it isn't taken for
                // whole.
                throw problem;
            }
            held.discard();
            ProblemBody.send(problem, request, response);
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
        if (!request.getMethod().equals("POST") && request.getQueryString() == null) {
            response.setContentType("text/turtle;charset=UTF-8");
            StreamUtils.copy(DESCRIPTION.getInputStream(), response.getOutputStream());
            return;
        }
        SparqlRequest query = refusals.check(ProtocolReader.parameters(request));
        request.setAttribute(SparqlRequest.ATTRIBUTE, query);
        chain.doFilter(new PlainQuery(request, query), response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            throw AnswerFailure.of(request).orElseGet(() -> failure(response.getStatus()));
        }
        AnswerFailure.of(request).ifPresent(failure -> {
            throw failure;
        });
    }

    private static Problem failure(int status) {
        ProblemCode code = ProblemCode.ofStatus(status);
        return new Problem(code, code.title() + ". " + code.remedy());
    }
}
