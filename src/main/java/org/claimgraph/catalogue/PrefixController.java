package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.JsonLdContext;
import org.claimgraph.rdf.Prefixes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The short names that IRIs are written with, and what the keys of our JSON-LD mean. */
@RestController
class PrefixController {

    private static final Formats OFFERED = Formats.of(Format.JSON, Format.TURTLE);

    private final Prefixes prefixes;
    private final JsonLdContext context;
    private final Answers answers;

    PrefixController(Prefixes prefixes, JsonLdContext context, Answers answers) {
        this.prefixes = prefixes;
        this.context = context;
        this.answers = answers;
    }

    @GetMapping("/api/v1/prefixes")
    ResponseEntity<Object> prefixes(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> format == Format.JSON ? prefixes.all() : declarations(prefixes.all()));
    }

    @GetMapping(JsonLdContext.ADDRESS)
    ResponseEntity<Object> context(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = Formats.of(Format.JSON_LD, Format.JSON).choose(request);
        return answers.one(request, parameters, format, () -> bytes("{\"@context\":" + context.terms() + "}"));
    }

    private static byte[] declarations(Map<String, String> prefixes) {
        return bytes(prefixes.entrySet().stream()
                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                .collect(Collectors.joining()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
