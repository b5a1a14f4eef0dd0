package org.claimgraph.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Thrown where a request can't be answered: what kind of problem it is, and what to do about it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String RETRY_AFTER = "retryAfter";

    private final ProblemCode code;
    private final transient Map<String, Object> details;

    /** A problem with its remedy in words. */
    public Problem(ProblemCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** A problem with further members of its body, such as the line and column of a syntax error. */
    public Problem(ProblemCode code, String detail, Map<String, Object> details) {
        super(detail, null, false, true);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** The refusal of a client that has to wait; the answer says so in {@code Retry-After} too. */
    public static Problem rateLimited(String detail, Duration wait) {
        return later(ProblemCode.RATE_LIMITED, detail, wait);
    }

    /**
     * The refusal of what as many do already as may at a time; the answer says in {@code Retry-After} how long to wait.
     */
    public static Problem busy(String detail, Duration wait) {
        return later(ProblemCode.BUSY, detail, wait);
    }

    private static Problem later(ProblemCode code, String detail, Duration wait) {
        return new Problem(
                code,
                detail,
                Map.of(RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** A problem that another failure led to. */
    public Problem(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.details = Map.of();
    }

    public ProblemCode code() {
        return code;
    }

    /** After how many seconds the request may be sent again, where waiting helps. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(details.get(RETRY_AFTER)).map(Object::toString);
    }

    /** Further members of the problem's body, by name. */
    public Map<String, Object> details() {
        return details;
    }
}
