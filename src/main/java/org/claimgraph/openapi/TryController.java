package org.claimgraph.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.claimgraph.html.Pages;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages to try the API on, with what its style and its script have of their own. */
@RestController
@RequestMapping("/api")
final class TryController {

    private final SingletonSupplier<Content> content;
    private final Pages pages;

    TryController(ApiDescription description, Pages pages) {
        this.content = SingletonSupplier.of(() -> Content.of(TryPage.of(description.tree())));
        this.pages = pages;
    }

    /** What the page shows, and what tells it from what another library of queries would make it show. */
    private record Content(TryPage page, String digest) {

        static Content of(TryPage page) {
            return new Content(page, DigestUtils.md5DigestAsHex(page.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @GetMapping
    ResponseEntity<Object> page(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Content shown = content.obtain();
        return pages.answer(request, parameters, shown.digest(), "api", () -> Map.of("page", shown.page()));
    }

    @GetMapping("/operations/{id}")
    ResponseEntity<Object> operation(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Content shown = content.obtain();
        TryPage.Operation operation = shown.page()
                .operation(id)
                .orElseThrow(
                        () -> new Problem(ProblemCode.NOT_FOUND, "There is no operation " + id + "; /api lists all."));
        return pages.answer(request, parameters, shown.digest(), "api-operation", () -> Map.of("operation", operation));
    }

    @GetMapping("/try.css")
    ResponseEntity<byte[]> style() {
        return answer("text/css;charset=UTF-8", file("try.css"));
    }

    @GetMapping("/try.js")
    ResponseEntity<byte[]> script() {
        return answer("text/javascript;charset=UTF-8", file("try.js"));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                // A weak one, so that the body may be compressed.
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + '"')
                .cacheControl(CacheControl.maxAge(Duration.ZERO))
                .body(body);
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource(name, TryController.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
