package org.claimgraph.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the {@code type} of a problem leads to, and the last stop of requests that failed elsewhere. */
@RestController
final class ProblemController implements ErrorController {

    /** A kind of problem: what it is called and what to do about it. */
    record Kind(String type, String title, int status, String remedy) {

        static Kind of(ProblemCode code) {
            return new Kind(code.address(), code.title(), code.status(), code.remedy());
        }
    }

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Kind> all(HttpServletRequest request) {
        requireNoParameters(request);
        return Arrays.stream(ProblemCode.values()).map(Kind::of).toList();
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    Kind one(@PathVariable String slug, HttpServletRequest request) {
        requireNoParameters(request);
        return Kind.of(code(slug));
    }

    @GetMapping(path = "/problems/{slug}", produces = "text/html;charset=UTF-8")
    String page(@PathVariable String slug, HttpServletRequest request) {
        requireNoParameters(request);
        ProblemCode code = code(slug);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p>HTTP status %3$d.</p></main></body>
                </html>
                """.formatted(code.title(), code.remedy(), code.status());
    }

    /** Answers with the status that a filter or the container set; asked for directly there is nothing. */
    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ResponseEntity<Object> failed(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // Part of an answer was sent, and the connection is about to be cut: nothing must look like its end.
            return null;
        }
        if (!response.containsHeader(ResponseHeaders.REQUEST_ID)) {
            // The container refused it before any filter saw it.
            ResponseHeaders.add(response, ResponseHeaders.newRequestId());
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        return ProblemBody.ofStatus(status, path).answer(request, HttpHeaders.EMPTY);
    }

    private static void requireNoParameters(HttpServletRequest request) {
        if (!request.getParameterMap().isEmpty()) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER, "There are no parameters here.", Map.of("allowed", List.of()));
        }
    }

    private static ProblemCode code(String slug) {
        return ProblemCode.bySlug(slug)
                .orElseThrow(
                        () -> new Problem(ProblemCode.NOT_FOUND, "There is no kind of problem called '" + slug + "'."));
    }
}
