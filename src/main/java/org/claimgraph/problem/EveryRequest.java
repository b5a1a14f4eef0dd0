package org.claimgraph.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes before everything else: gives the request an id that the log lines have too, the response the headers that all
 * carry, and lets pages from elsewhere read the programs' side of the service, without credentials.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryRequest extends OncePerRequestFilter {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Optional.ofNullable(request.getHeader(ResponseHeaders.REQUEST_ID))
                .filter(given -> given.matches("[A-Za-z0-9._-]{1,64}"))
                .orElseGet(ResponseHeaders::newRequestId);
        ResponseHeaders.add(response, id);
        MDC.put("requestId", id);
        try {
            Optional<String> methods = methodsFromElsewhere(request.getRequestURI());
            if (methods.isPresent() && isPreflight(request)) {
                preflight(response, methods.get());
                return;
            }
            if (methods.filter(allowed -> allowed.contains(request.getMethod())).isPresent()) {
                response.setHeader(ALLOW_ORIGIN, "*");
                response.setHeader(
                        "Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Query-Id, X-Request-Id");
            }
            if (request.getRequestURI().indexOf(';') >= 0) {
                // Else it would be cut off, and one thing would have any number of addresses.
                Problem problem = new Problem(
                        ProblemCode.BAD_REQUEST, "There is no ';' in addresses here: leave it and what follows away.");
                ProblemBody.send(problem, request, response);
                return;
            }
            chain.doFilter(request, response);
            if (request.getMethod().equals("OPTIONS")
                    && response.getStatus() == HttpServletResponse.SC_OK
                    && !response.isCommitted()) {
                // All that it says stands in the Allow header.
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } finally {
            MDC.remove("requestId");
        }
    }

    private static Optional<String> methodsFromElsewhere(String path) {
        if (path.equals("/sparql")) {
            // A query may come by POST; it reads all the same.
            return Optional.of("GET, HEAD, OPTIONS, POST");
        }
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/problems/")
                ? Optional.of("GET, HEAD, OPTIONS")
                : Optional.empty();
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void preflight(HttpServletResponse response, String methods) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(ALLOW_ORIGIN, "*");
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Query-Id, X-Request-Id");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
