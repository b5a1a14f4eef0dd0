package org.claimgraph.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** The headers that every response carries, whoever answers. */
final class ResponseHeaders {

    static final String REQUEST_ID = "X-Request-Id";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private ResponseHeaders() {}

    static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    static void add(HttpServletResponse response, String requestId) {
        response.setHeader(REQUEST_ID, requestId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
}
