package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.claimgraph.html.Pages;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the programs' side of the service begins: links to everything. */
@RestController
class IndexController {

    private static final Formats OFFERED = Formats.of(Format.JSON, Format.HTML);

    private final Index index;
    private final Pages pages;
    private final Answers answers;

    IndexController(Index index, Pages pages, Answers answers) {
        this.index = index;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/api/v1")
    ResponseEntity<Object> index(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                index.title(),
                () -> format == Format.JSON
                        ? index.json()
                        : pages.of("index", request.getRequestURI(), Map.of("entries", index.entries())));
    }
}
