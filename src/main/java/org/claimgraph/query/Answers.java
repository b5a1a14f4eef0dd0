package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers requests for what the dataset holds. Each answer has a tag made from the dataset's state and the request, and
 * whoever holds that tag already is told so before anything is looked up. Check the whole request first.
 */
@Component
public final class Answers {

    private final Store store;
    private final String build;

    /** Answers from a store; a build without a name counts as another one at each start. */
    Answers(Store store, ObjectProvider<BuildProperties> build) {
        this.store = store;
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
        return answer(request, parameters, format, content, position -> new Reply(body.get(), ""));
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
        return answer(request, parameters, format, content, position -> {
            ListPage<T> found = page.get();
            PageLinks links = PageLinks.of(request, parameters, found.request(), found.hasNext());
            Object body = format == Format.JSON ? found.map(json).answer(position.version(), links) : text.apply(found);
            return new Reply(body, links.header());
        });
    }

    /** The tag of an answer that a controller sends by itself, for one state of the dataset. */
    public String tag(
            Position position,
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content) {
        return EntityTag.of(position, build, request.getRequestURI(), parameters, format, content);
    }

    /** Whether a request holds the answer with the tag already. */
    public static boolean isHeld(HttpServletRequest request, String tag) {
        return EntityTag.isAmong(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)), tag);
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request,
            RequestParameters parameters,
            Format format,
            String content,
            Function<Position, Reply> reply) {
        Position position = store.position();
        String tag = tag(position, request, parameters, format, content);
        boolean held = isHeld(request, tag);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(held ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noCache());
        if (held) {
            return response.build();
        }
        Reply made = reply.apply(position);
        if (!made.link().isEmpty()) {
            response.header(HttpHeaders.LINK, made.link());
        }
        return response.contentType(format.mediaType()).body(made.body());
    }

    private record Reply(Object body, String link) {}

    /** What the tag of an answer is made from, and how one is found in {@code If-None-Match}. */
    private static final class EntityTag {

        static String of(
                Position position,
                String build,
                String path,
                RequestParameters parameters,
                Format format,
                String content) {
            List<Object> parts = List.of(
                    position.version(), position.logPlace(), build, path, parameters.values(), format.key(), content);
            return '"' + Sha256.hex(parts.toString()).substring(0, 32) + '"';
        }

        static boolean isAmong(List<String> headers, String tag) {
            return headers.stream()
                    .flatMap(header -> List.of(header.split(",", -1)).stream())
                    .map(String::strip)
                    .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals("W/" + tag));
        }
    }
}
