package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.claimgraph.access.Tokens;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log's lines from a place on, as they are, for replicas and audits. */
@RestController
class LogController {

    private static final String TYPE = "text/plain;charset=UTF-8";

    private final Workspace workspace;
    private final Tokens tokens;

    LogController(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    @GetMapping("/api/v1/log")
    void lines(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tokens.require(request, Tokens.LOAD);
        long since = since(RequestParameters.of(request, Set.of("since")));
        long end = workspace.logEnd();
        if (!workspace.logHolds(since)) {
            throw RequestParameters.invalid(
                    "since",
                    "No entry of the log starts at byte " + since + "; begin at 0, or where the last answer ended.");
        }
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LINK, "</api/v1/log?since=" + end + ">; rel=\"next\"");
        // The length tells a part from the whole.
        response.setContentLengthLong(end - since);
        if (!request.getMethod().equals("HEAD")) {
            workspace.copyLog(since, end, response.getOutputStream());
        }
    }

    private static long since(RequestParameters parameters) {
        return parameters
                .one("since")
                .map(text -> {
                    if (!text.matches("[0-9]{1,18}")) {
                        throw RequestParameters.invalid(
                                "since", "The parameter 'since' is a place in the log in bytes, not '" + text + "'.");
                    }
                    return Long.parseLong(text);
                })
                .orElse(0L);
    }
}
