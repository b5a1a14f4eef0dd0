package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimgraph.store.DatasetState;
import org.claimgraph.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests for what the dataset holds. Each answer has a tag made from the dataset's state and the request:
 * whoever holds that tag already is told so before anything is looked up, and an answer that was sent before is sent
 * again as it is. Check the whole request first.
 */
@Component
public final class Answers {

    private final Store store;
    private final JsonMapper json;
    private final AnswerCache cache;
    private final Optional<VersionInMemory> memory;
    private final String build;

    /** Answers from a store; a build without a name counts as another one at each start. */
    Answers(
            Store store,
            JsonMapper json,
            AnswerCache cache,
            ObjectProvider<VersionInMemory> memory,
            ObjectProvider<BuildProperties> build) {
        this.store = store;
        this.json = json;
        this.cache = cache;
        this.memory = Optional.ofNullable(memory.getIfAvailable());
        BuildProperties properties = build.getIfAvailable();
        this.build =
                properties == null ? Instant.now().toString() : properties.getVersion() + " " + properties.getTime();
    }

    /** The answer that is one thing; its body is made only where the request doesn't hold it already. */
    public ResponseEntity<Object> one(
            HttpServletRequest request, RequestParameters parameters, Format format, Supplier<Object> body) {
        return one(request, parameters, format, "", body);
    }

    /** The answer that is one thing, and depends on a content beside the state and the request. */
    public ResponseEntity<Object> one(
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            Supplier<Object> body) {
        return answer(request, parameters, format, content, version -> new Reply(body.get(), ""));
    }

    /**
     * The answer that is a page of a list.
     *
     * @param content what beside the state and the request the answer depends on, such as the text of a query
     * @param page looks up the page; called only where the request doesn't hold it already
     * @param text writes the page in the chosen format where that isn't JSON
     */
    public <T> ResponseEntity<Object> list(
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            Supplier<ListPage<T>> page,
            Function<ListPage<T>, byte[]> text) {
        return list(request, parameters, format, content, page, entry -> entry, text);
    }

    /** The same, where JSON has the entries in a form of its own. */
    public <T, J> ResponseEntity<Object> list(
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            Supplier<ListPage<T>> page,
            Function<T, J> json,
            Function<ListPage<T>, byte[]> text) {
        boolean disarmed = Csv.isForSpreadsheets(parameters, format);
        return answer(request, parameters, format, content, version -> {
            ListPage<T> found = page.get();
            PageLinks links = PageLinks.of(request, parameters, found.request(), found.hasNext());
            if (format == Format.JSON) {
                return new Reply(found.map(json).answer(version, links), links.header());
            }
            byte[] written = text.apply(found);
            return new Reply(disarmed ? Csv.disarmed(written) : written, links.header());
        });
    }

    /**
     * The tag of an answer that a controller sends by itself, for one state of the dataset; none while that may still
     * change without a new name.
     */
    public Optional<String> tag(
            DatasetState state,
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            ContentCoding coding) {
        return isSettled(state)
                ? Optional.of(
                        tag(state, request, parameters, format, "", coding).text())
                : Optional.empty();
    }

    /** Whether a request holds the answer with the tag already. */
    public static boolean isHeld(HttpServletRequest request, String tag) {
        return new EntityTag(tag).isHeld(request);
    }

    private EntityTag tag(
            DatasetState state,
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            ContentCoding coding) {
        EntityTag.Maker tagged = new EntityTag.Maker(build, state);
        tagged.add(request.getRequestURI());
        tagged.add(format.key());
        tagged.add(content);
        tagged.add(parameters);
        return tagged.tag(coding);
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            Function<Long, Reply> reply) {
        DatasetState state = store.state();
        ContentCoding coding = ContentCoding.of(request);
        long version = state.position().version();
        if (!isSettled(state)) {
            return response(Optional.empty(), format, coding, reply.apply(version));
        }
        EntityTag tag = tag(state, request, parameters, format, content, coding);
        return tag.isHeld(request)
                ? headers(HttpStatus.NOT_MODIFIED, Optional.of(tag)).build()
                : cache.get(tag, () -> response(Optional.of(tag), format, coding, reply.apply(version)));
    }

    /** Whether the state can't change without a new name: it can while verdicts are written, or memory falls behind. */
    private boolean isSettled(DatasetState state) {
        return state.judged().isPresent()
                && memory.map(known -> known.version() >= state.position().version())
                        .orElse(true);
    }

    private ResponseEntity<Object> response(Optional<EntityTag> tag, Format format, ContentCoding coding, Reply reply) {
        byte[] body = reply.body() instanceof byte[] written ? written : json.writeValueAsBytes(reply.body());
        ResponseEntity.BodyBuilder response = headers(HttpStatus.OK, tag).contentType(format.mediaType());
        if (!reply.link().isEmpty()) {
            response.header(HttpHeaders.LINK, reply.link());
        }
        if (!coding.changes(body.length)) {
            return response.body(body);
        }
        return response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(ContentCoding.gzip(body));
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status, Optional<EntityTag> tag) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(CacheControl.noCache());
        tag.ifPresent(known -> response.eTag(known.text()));
        return response;
    }

    private record Reply(Object body, String link) {}
}
