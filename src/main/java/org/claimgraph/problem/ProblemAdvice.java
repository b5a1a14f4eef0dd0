package org.claimgraph.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws, or the dispatch to it, into a problem. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        requireUnsent(response, problem);
        if (problem.code().status() >= 500 && problem.code() != ProblemCode.BUSY) {
            LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.getMessage());
            LOG.debug("What led to it", problem);
        }
        HttpHeaders headers = new HttpHeaders();
        if (problem.code() == ProblemCode.UNAUTHORISED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.retryAfter().ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
        return ProblemBody.of(problem, request.getRequestURI()).answer(request, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(InvalidParameterException ignored, HttpServletRequest request) {
        Problem problem = new Problem(
                ProblemCode.BAD_REQUEST,
                "A parameter can't be read: names and values are UTF-8, percent-encoded, and not too many.");
        return ProblemBody.of(problem, request.getRequestURI()).answer(request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        requireUnsent(response, fault);
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return ProblemBody.ofStatus(500, request.getRequestURI()).answer(request, HttpHeaders.EMPTY);
    }

    /** Where part of an answer was sent nothing may follow it: thrown on, the container cuts the connection. */
    private static void requireUnsent(HttpServletResponse response, Throwable failure) {
        if (response.isCommitted()) {
            throw new IllegalStateException("It failed after part of the answer was sent", failure);
        }
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
        String path = request.getRequestURI();
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            Problem problem = methodNotAllowed(method);
            HttpHeaders all = new HttpHeaders(headers);
            all.set(HttpHeaders.ALLOW, String.join(", ", allowed(method)));
            return ProblemBody.of(problem, path).answer(request, all);
        }
        ProblemBody body = switch (exception) {
            case HttpMediaTypeException type -> ProblemBody.of(mediaType(type, status), path);
            default -> ProblemBody.ofStatus(status.value(), path);
        };
        return body.answer(request, headers);
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException exception) {
        List<String> allowed = allowed(exception);
        return new Problem(
                ProblemCode.METHOD_NOT_ALLOWED,
                "There is no " + exception.getMethod() + " here; there is " + String.join(", ", allowed) + ".",
                Map.of("allowed", allowed));
    }

    /** What is there, with what comes with it everywhere. */
    private static List<String> allowed(HttpRequestMethodNotSupportedException exception) {
        Set<String> allowed = Stream.ofNullable(exception.getSupportedHttpMethods())
                .flatMap(methods -> methods.stream().map(HttpMethod::name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return List.copyOf(allowed);
    }

    private static Problem mediaType(HttpMediaTypeException exception, HttpStatusCode status) {
        ProblemCode code = ProblemCode.ofStatus(status.value());
        List<String> types = exception.getSupportedMediaTypes().stream()
                .map(Objects::toString)
                .distinct()
                .toList();
        return new Problem(
                code, code.title() + "; on offer: " + String.join(", ", types) + ".", Map.of("mediaTypes", types));
    }
}
