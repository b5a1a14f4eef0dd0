package org.claimgraph.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problem a request can meet; the slug is the last part of the problem's {@code type} (RFC 9457). */
public enum ProblemCode {
    BAD_REQUEST(
            "bad-request",
            400,
            "The request can't be read",
            "Check the address for characters that must be encoded, and the body for its end and its encoding."),
    INVALID_PARAMETER(
            "invalid-parameter",
            400,
            "A parameter can't be read",
            "The detail names the parameter and what it takes; where one of a few values is wanted, they are listed "
                    + "under allowed. Names that aren't known are refused, so that a filter never goes unheeded."),
    UNAUTHORISED(
            "unauthorised",
            401,
            "Writing needs a token",
            "Send the header Authorization: Bearer with a token that whoever runs the service has given you."),
    FORBIDDEN(
            "forbidden",
            403,
            "The token doesn't allow this",
            "Ask whoever runs the service for a token with the scope that the detail names, or to switch writing on."),
    NOT_FOUND(
            "not-found",
            404,
            "There is nothing here",
            "Follow the links from / or /api/v1; slugs are in lower case, and a withdrawn source is gone from lists."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "This method doesn't exist here",
            "The Allow header lists the methods of this address. Nothing is written through /sparql."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "None of the wanted formats is on offer",
            "Choose one of those listed under formats by format=, or one of the media types by the Accept header."),
    REQUEST_TOO_LARGE(
            "request-too-large",
            413,
            "The request is too large",
            "Send a query of at most 20 000 characters, by POST where the address would be longer than 8 kB, and large "
                    + "claim files in parts, or as newline-delimited JSON to /api/v1/loads."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The body's format isn't read here",
            "Say in Content-Type what the body is, choose a type from the documentation, and send it uncompressed."),
    QUERY_SYNTAX(
            "query-syntax",
            400,
            "The query can't be parsed",
            "The detail names the line and column where reading stopped; the mistake is there or right before it. "
                    + "The language is SPARQL 1.1 without extensions."),
    QUERY_REFUSED(
            "query-refused",
            403,
            "The query asks for something that isn't allowed here",
            "The detail names what was refused. Queries read this dataset alone: no SERVICE, no FROM of other graphs, "
                    + "no functions that run code, and no updates."),
    QUERY_TIMEOUT(
            "query-timeout",
            504,
            "The query took too long",
            "Ask for less: name a drug or a source, look values up instead of filtering, bind both ends of paths, "
                    + "or take the whole dataset home."),
    QUERY_CANCELLED(
            "query-cancelled",
            409,
            "The query was stopped",
            "Whoever knew its X-Query-Id stopped it. Ask again where that wasn't meant, with an id that can't be "
                    + "guessed, or none."),
    RESULT_TOO_LARGE(
            "result-too-large",
            413,
            "The result is too large",
            "Ask for it in parts, with LIMIT and OFFSET over an ORDER BY that ends in a unique key."),
    INVALID_CLAIM_FILE(
            "invalid-claim-file",
            422,
            "The claim file has findings",
            "Each finding names line, column and path, and the nearest value that would do. Nothing was loaded."),
    STALE_VERSION(
            "stale-version",
            409,
            "It has changed since",
            "Read it again, look at what has changed, and send the change with the new version."),
    STALE_TAG(
            "stale-version",
            412,
            "It has changed since",
            "Read it again, look at what has changed, and send the change with the new version."),
    PRECONDITION_REQUIRED(
            "precondition-required",
            428,
            "Say what you have seen",
            "Send If-Match with the etag of what you replace, so that nobody's change is lost unseen."),
    KEY_REUSED(
            "key-reused",
            409,
            "The key stands for another content",
            "One Idempotency-Key goes with one content: send the same again, or choose another key."),
    SHIPPED_CONCEPT(
            "shipped-concept",
            409,
            "The concept ships with the service",
            "What ships stays as it is for everybody: give the concept another id, and relate it to the one that ships."),
    BUSY(
            "busy",
            503,
            "Too much is going on",
            "Try again after the time that the header Retry-After gives, in seconds."),
    RATE_LIMITED(
            "rate-limited",
            429,
            "Too many requests",
            "Wait as many seconds as the header Retry-After says, and then send them more slowly."),
    STORE_UNAVAILABLE(
            "store-unavailable",
            503,
            "The store can't be reached",
            "Try again in a while. Where it lasts, whoever runs the service finds the cause in its log."),
    INTERNAL(
            "internal",
            500,
            "Something went wrong here",
            "This is a fault of the service. Give its X-Request-Id to whoever runs it: the log has it too.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    ProblemCode(String slug, int status, String title, String remedy) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
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

    /** What whoever met the problem can do, in a few sentences. */
    public String remedy() {
        return remedy;
    }

    /** The address of the page on this kind of problem, from the root of the service. */
    public String address() {
        return "/problems/" + slug;
    }

    /** The kind of problem with this name in addresses. */
    public static Optional<ProblemCode> bySlug(String slug) {
        return Arrays.stream(values()).filter(code -> code.slug.equals(slug)).findFirst();
    }

    /** The kind of problem that a bare HTTP status of the web layer stands for. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORISED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413, 414, 431 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 503 -> STORE_UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
