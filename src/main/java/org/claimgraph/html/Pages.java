package org.claimgraph.html;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.store.Store;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes pages for people from templates, which escape whatever is put into them, in the frame that all pages have. */
@Component
public class Pages {

    private static final Formats AS_A_PAGE = Formats.of(Format.HTML);

    private final ITemplateEngine engine;
    private final Store store;
    private final Answers answers;

    Pages(ITemplateEngine engine, Store store, Answers answers) {
        this.engine = engine;
        this.store = store;
        this.answers = answers;
    }

    /**
     * Answers a request by a page, which has a tag as every other answer has.
     *
     * @param template the name of a template
     * @param values what the template shows, by name; made only where the request doesn't hold the page already
     * @throws org.claimgraph.problem.Problem {@code not-acceptable}, where something else than a page is wanted
     */
    public ResponseEntity<Object> answer(
            HttpServletRequest request,
            RequestParameters parameters,
            String template,
            Supplier<Map<String, Object>> values) {
        return answer(request, parameters, "", template, values);
    }

    /**
     * The same, where the page depends on a content beside the dataset and the request, such as the text of a query.
     */
    public ResponseEntity<Object> answer(
            HttpServletRequest request,
            RequestParameters parameters,
            String content,
            String template,
            Supplier<Map<String, Object>> values) {
        Format format = AS_A_PAGE.choose(request);
        return answers.one(
                request, parameters, format, content, () -> of(template, request.getRequestURI(), values.get()));
    }

    /** The page on which what is wrong with a request stands beside the fields that it was made with. */
    public ResponseEntity<Object> refusal(HttpServletRequest request, String template, Map<String, Object> values) {
        return ResponseEntity.badRequest()
                .contentType(AS_A_PAGE.choose(request).mediaType())
                .varyBy(HttpHeaders.ACCEPT)
                .body(of(template, request.getRequestURI(), values));
    }

    /** The page for the address with this path. */
    public byte[] of(String template, String path, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("doors", Door.seenFrom(path));
        all.put("version", store.position().version());
        return written(template, all);
    }

    /** The page on something that failed, for which the store isn't asked. */
    byte[] ofProblem(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("doors", Door.seenFrom(""));
        return written("problem", all);
    }

    private byte[] written(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.ROOT, values)).getBytes(StandardCharsets.UTF_8);
    }
}
