package org.claimgraph.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page to try the API on, with its style and its script; it asks nobody else. */
@RestController
@RequestMapping("/api")
final class TryController {

    private final SingletonSupplier<byte[]> page;

    TryController(ApiDescription description) {
        this.page = SingletonSupplier.of(
                () -> new TryPage(description.tree()).html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping
    ResponseEntity<byte[]> page() {
        return answer("text/html;charset=UTF-8", page.obtain());
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
