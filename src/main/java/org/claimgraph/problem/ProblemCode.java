package org.claimgraph.problem;

/** The kinds of problem a request can meet; the slug is the last part of the problem's {@code type} (RFC 9457). */
public enum ProblemCode {
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter can't be read"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method doesn't exist here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the wanted formats is on offer"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's format isn't read here"),
    QUERY_SYNTAX("query-syntax", 400, "The query can't be parsed"),
    QUERY_REFUSED("query-refused", 403, "The query asks for something that isn't allowed here"),
    QUERY_TIMEOUT("query-timeout", 504, "The query took too long"),
    RESULT_TOO_LARGE("result-too-large", 413, "The result is too large"),
    INVALID_CLAIM_FILE("invalid-claim-file", 422, "The claim file has findings"),
    STALE_VERSION("stale-version", 409, "It has changed since"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The store can't be reached"),
    INTERNAL("internal", 500, "Something went wrong here");

    private final String slug;
    private final int status;
    private final String title;

    ProblemCode(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The name in addresses and documents, such as {@code invalid-parameter}. */
    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same for every occurrence, a short sentence. */
    public String title() {
        return title;
    }
}
