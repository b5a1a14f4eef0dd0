package org.claimgraph.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs start: the description of the API, and links to everything that can be had without a name. */
@RestController
@RequestMapping("/api/v1")
final class StartController {

    private static final String ROOT = "/api/v1/";
    private static final Formats JSON_OR_YAML = Formats.of(Format.JSON, Format.YAML);

    private final ApiDescription description;
    private final Answers answers;

    StartController(ApiDescription description, Answers answers) {
        this.description = description;
        this.answers = answers;
    }

    /** The links, by name. */
    record Start(String title, Map<String, String> links) {}

    @GetMapping
    ResponseEntity<Object> start(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = Formats.of(Format.JSON).choose(request);
        return answers.one(
                request,
                parameters,
                format,
                description.content(),
                () -> new Start(description.tree().at("/info/title").asString(), links()));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Object> openapi(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = JSON_OR_YAML.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                description.content(),
                () -> format == Format.JSON ? description.json() : description.yaml());
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("try", "/api");
        description.tree().path("paths").properties().forEach(path -> {
            String address = path.getKey();
            String name = address.startsWith(ROOT) ? address.substring(ROOT.length()) : "";
            if (name.matches("[a-z.]+") && path.getValue().has("get")) {
                links.put(name.equals("openapi.json") ? "openapi" : name, address);
            }
        });
        links.put("sparql", "/sparql");
        links.put("problems", "/problems");
        return links;
    }
}
