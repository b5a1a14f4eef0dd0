package org.claimgraph.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DescriptionController {

    private static final Formats JSON_OR_YAML = Formats.of(Format.JSON, Format.YAML);

    private final ApiDescription description;
    private final Answers answers;

    DescriptionController(ApiDescription description, Answers answers) {
        this.description = description;
        this.answers = answers;
    }

    @GetMapping("/api/v1/openapi.json")
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
}
