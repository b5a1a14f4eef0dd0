package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.claimgraph.html.Pages;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.store.Store;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front door: links to everything. */
@RestController
class IndexController {

    private static final Formats OFFERED = Formats.of(Format.JSON, Format.HTML);

    private final Index index;
    private final Corpora corpora;
    private final Store store;
    private final Pages pages;
    private final Answers answers;

    IndexController(Index index, Corpora corpora, Store store, Pages pages, Answers answers) {
        this.index = index;
        this.corpora = corpora;
        this.store = store;
        this.pages = pages;
        this.answers = answers;
    }

    /** The index as JSON has it. */
    record IndexJson(String title, Dataset dataset, Map<String, Map<String, String>> links) {

        /** The state that an answer speaks of. */
        record Dataset(long version) {}
    }

    @GetMapping({"/", "/api/v1"})
    ResponseEntity<Object> index(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        String title =
                corpora.headers().size() == 1 ? corpora.headers().getFirst().title() : "Claimgraph";
        return answers.one(
                request,
                parameters,
                format,
                title,
                () -> format == Format.JSON
                        ? new IndexJson(
                                title, new IndexJson.Dataset(store.position().version()), index.links())
                        : pages.of(
                                "index", request.getRequestURI(), Map.of("title", title, "entries", index.entries())));
    }
}
