package org.claimgraph.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemBody;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses the requests of a client that sends more than its share; probes are let through. */
public final class RequestRate extends OncePerRequestFilter {

    private static final Set<String> PROBES = Set.of("/healthz", "/readyz");

    private final Allowance allowance;

    /** For so many requests a second, and twice as many at once; any number for 0. */
    public RequestRate(int perSecond) {
        int pace = Math.max(1, perSecond);
        this.allowance = new Allowance(2 * pace, Duration.ofSeconds(1).dividedBy(pace), System::nanoTime);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PROBES.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = Clients.of(request);
        try {
            allowance.require(client, "More requests came from here than one client may send.");
        } catch (Problem problem) {
            ProblemBody.send(problem, request, response);
            return;
        }
        allowance.take(client);
        chain.doFilter(request, response);
    }
}
