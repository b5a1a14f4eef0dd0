package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.load.Precondition;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.HttpHeaders;

/**
 * What a request takes to be there (RFC 9110, 13.1): the entity tags of {@code If-Match}, or nothing at all by
 * {@code If-None-Match: *}. What would change nothing is let through whatever {@code If-Match} says, so that a request
 * whose answer was lost can be sent again.
 *
 * @param match the tags, or {@code *}; empty where the header isn't there
 * @param absent whether nothing may be there
 * @param required whether what is there is replaced only by whoever says what has been seen
 */
record Conditions(Set<String> match, boolean absent, boolean required) implements Precondition {

    /** The conditions of a request that replaces only what it names. */
    static Conditions required(HttpServletRequest request) {
        return of(request, true);
    }

    /** The conditions of a request that may also have none. */
    static Conditions optional(HttpServletRequest request) {
        return of(request, false);
    }

    private static Conditions of(HttpServletRequest request, boolean required) {
        Set<String> none = tags(request, HttpHeaders.IF_NONE_MATCH);
        if (!none.isEmpty() && !none.equals(Set.of("*"))) {
            throw RequestParameters.invalid(
                    HttpHeaders.IF_NONE_MATCH, "To write, If-None-Match is '*' alone: nothing may be there yet.");
        }
        return new Conditions(tags(request, HttpHeaders.IF_MATCH), !none.isEmpty(), required);
    }

    private static Set<String> tags(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A tag as headers have it. */
    static String quoted(String tag) {
        return '"' + tag + '"';
    }

    @Override
    public void check(Optional<String> held, boolean same) {
        Optional<String> tag = held.map(Conditions::quoted);
        if (absent && tag.isPresent()) {
            throw stale("It is there already, and If-None-Match says that it isn't.", tag);
        }
        if (same) {
            return;
        }
        if (!match.isEmpty()
                && tag.filter(known -> match.contains("*") || match.contains(known))
                        .isEmpty()) {
            throw stale(
                    tag.isPresent()
                            ? "It isn't in the state that If-Match names: read it again, and send the new etag."
                            : "If-Match names a state, and there is nothing here.",
                    tag);
        }
        if (required && match.isEmpty() && tag.isPresent()) {
            throw new Problem(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "It is there already: read it, and say in If-Match which etag you have seen.",
                    Map.of("etag", tag.get()));
        }
    }

    private static Problem stale(String detail, Optional<String> tag) {
        return new Problem(
                ProblemCode.STALE_TAG,
                detail,
                tag.<Map<String, Object>>map(etag -> Map.of("etag", etag)).orElse(Map.of()));
    }
}
