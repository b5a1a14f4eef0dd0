package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.html.Pages;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single things in the midst of what they hang together with. */
@RestController
@RequestMapping("/graph")
class GraphPages {

    private static final Formats OFFERED = Formats.of(Format.HTML, Format.SVG);

    private final Neighbourhoods neighbourhoods;
    private final ClaimDisagreements disagreements;
    private final Workbench workbench;
    private final Pages pages;
    private final Answers answers;

    GraphPages(
            Neighbourhoods neighbourhoods,
            ClaimDisagreements disagreements,
            Workbench workbench,
            Pages pages,
            Answers answers) {
        this.neighbourhoods = neighbourhoods;
        this.disagreements = disagreements;
        this.workbench = workbench;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/claim/{source}/{claim}")
    ResponseEntity<Object> claim(@PathVariable String source, @PathVariable String claim, HttpServletRequest request) {
        return page(
                request,
                () -> neighbourhoods.claim(source, claim),
                "There is no claim '" + claim + "' of a source '" + source + "'; /api/v1/claims lists them.");
    }

    @GetMapping("/proposition/{id}")
    ResponseEntity<Object> proposition(@PathVariable String id, HttpServletRequest request) {
        return page(
                request,
                () -> neighbourhoods.proposition(id),
                "There is no proposition '" + id + "', or no longer; each claim at /api/v1/claims names its own.");
    }

    @GetMapping("/source/{source}")
    ResponseEntity<Object> source(@PathVariable String source, HttpServletRequest request) {
        return page(
                request,
                () -> neighbourhoods.source(source),
                "There is no source '" + source + "'; /api/v1/sources lists them all.");
    }

    @GetMapping("/work/{work}")
    ResponseEntity<Object> work(@PathVariable String work, HttpServletRequest request) {
        return page(
                request,
                () -> neighbourhoods.work(work),
                "There is no work '" + work + "'; /api/v1/works lists them all.");
    }

    @GetMapping("/disagreement/{id}")
    ResponseEntity<Object> disagreement(@PathVariable String id, HttpServletRequest request) {
        return page(
                request,
                () -> disagreements.around(id),
                "There is no disagreement '" + id + "', or no longer; /disagreements lists them.");
    }

    private ResponseEntity<Object> page(
            HttpServletRequest request, Supplier<Optional<Neighbourhood>> found, String missing) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        return answers.one(request, parameters, format, () -> {
            Neighbourhood it = found.get().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, missing));
            String picture = it.picture().drawing().svg();
            return format == Format.SVG
                    ? picture.getBytes(StandardCharsets.UTF_8)
                    : pages.of(
                            "neighbourhood",
                            request.getRequestURI(),
                            Map.of(
                                    "it",
                                    it,
                                    "picture",
                                    picture,
                                    "workbench",
                                    workbench.about(NodeFactory.createURI(it.iri()))));
        });
    }
}
