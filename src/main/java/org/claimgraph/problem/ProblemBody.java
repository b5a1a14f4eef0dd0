package org.claimgraph.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client gets of a problem (RFC 9457): made from the problem alone, so that it tells nothing of the inside.
 *
 * @param members the body's members in order
 */
public record ProblemBody(int status, @JsonValue Map<String, Object> members) {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/api/|/sparql");

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body of a problem met by a request of this address; an address that can't be repeated is empty. */
    public static ProblemBody of(Problem problem, String instance) {
        ProblemCode code = problem.code();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", code.address());
        members.put("title", code.title());
        members.put("status", code.status());
        members.put("detail", problem.getMessage());
        if (!instance.isEmpty()) {
            members.put("instance", instance);
        }
        problem.details().forEach(members::putIfAbsent);
        return new ProblemBody(code.status(), members);
    }

    /** The body of a problem that the web layer tells by a status alone. */
    public static ProblemBody ofStatus(int status, String instance) {
        ProblemCode code = ProblemCode.ofStatus(status);
        Map<String, Object> members =
                new LinkedHashMap<>(of(new Problem(code, code.title() + ". " + code.remedy()), instance)
                        .members());
        // One kind stands for several that are told alike.
        members.put("status", status);
        return new ProblemBody(status, members);
    }

    /** Answers a request with a problem from outside the controllers; for a response that nothing was sent of. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemBody body = of(problem, request.getRequestURI());
        response.resetBuffer();
        response.setStatus(body.status());
        response.setCharacterEncoding((String) null);
        response.setContentType(MEDIA_TYPE);
        problem.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        byte[] bytes = body.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** The answer to a request that a controller got: a page for people, the body itself for programs. */
    ResponseEntity<Object> answer(HttpServletRequest request, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(isForPeople(request) ? PAGE : MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    /** Whether a browser was on its way to a page. */
    public static boolean isForPeople(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                && !FOR_PROGRAMS.matcher(request.getRequestURI()).lookingAt();
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return JSON.writeValueAsBytes(members);
    }
}
