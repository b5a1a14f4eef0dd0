package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.claimgraph.browse.ClaimFacet;
import org.claimgraph.browse.ClaimFacets;
import org.claimgraph.browse.ClaimFilter;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.ConceptParameters;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.browse.Sources;
import org.claimgraph.html.Pages;
import org.claimgraph.html.Turning;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.question.Asked;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sources, and one with its claims. */
@RestController
class SourcePages {

    private static final int SHOWN = 25;

    private final Sources sources;
    private final Claims claims;
    private final ClaimFacets facets;
    private final Asked asked;
    private final Supplier<Vocabulary> vocabulary;
    private final Workbench workbench;
    private final Pages pages;

    SourcePages(
            Sources sources,
            Claims claims,
            ClaimFacets facets,
            Asked asked,
            Supplier<Vocabulary> vocabulary,
            Workbench workbench,
            Pages pages) {
        this.sources = sources;
        this.claims = claims;
        this.facets = facets;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/sources")
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("kind", "withdrawn", Sorting.NAME));
        List<Ref> kinds = new ConceptParameters(parameters, vocabulary.get()).refs("kind", List.of("source-kind"));
        boolean withdrawn = parameters.flag("withdrawn");
        Optional<Sorting> sorting = Sorting.of(parameters, Sources.KEYS);
        PageRequest wanted = PageRequest.of(parameters).withCount();
        return pages.answer(request, parameters, "sources", () -> {
            ListPage<SourceJson> page = sources.page(kinds, withdrawn, sorting, wanted);
            return Map.of(
                    "total", page.total().orElse(0L),
                    "list", page.entries().stream().map(SourceEntry::of).toList(),
                    "choices", choices(parameters),
                    "workbench", workbench.link(sources.query(kinds, withdrawn)),
                    "turning", Turning.of(request, parameters, page),
                    "forms", OtherForms.ofList("/api/v1/sources", parameters));
        });
    }

    @GetMapping("/sources/{source}")
    ResponseEntity<Object> one(@PathVariable String source, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of());
        PageRequest wanted = PageRequest.of(parameters, SHOWN, PageRequest.LARGEST_SIZE);
        return pages.answer(request, parameters, "source", () -> {
            SourceJson found = sources.one(source)
                    .orElseThrow(() -> new Problem(
                            ProblemCode.NOT_FOUND, "There is no source '" + source + "'; /sources lists them all."));
            RequestParameters own = claimsOf(found);
            ClaimFilter filter = claims.filter(own);
            ListPage<ClaimJson> page = claims.page(filter, Optional.empty(), wanted);
            return Map.of(
                    "it", SourceEntry.of(found),
                    "measures", counts(ClaimFacet.MEASURE, own),
                    "stances", counts(ClaimFacet.STANCE, own),
                    "list", ClaimEntry.of(page.entries(), asked),
                    "turning", Turning.of(request, parameters, page),
                    "forms", OtherForms.ofThingInGraphs("/api/v1/sources/" + found.id()),
                    "workbench", workbench.link(claims.query(filter, Optional.empty(), wanted)));
        });
    }

    /** What asks for the claims of a source, each under what it speaks of itself. */
    private static RequestParameters claimsOf(SourceJson source) {
        Map<String, List<String>> values = new HashMap<>(Map.of("source", List.of(source.id())));
        values.put("narrower", List.of("false"));
        if (source.withdrawn()) {
            values.put("withdrawn", List.of("true"));
        }
        return new RequestParameters(new TreeMap<>(values));
    }

    private List<FacetList.Value> counts(ClaimFacet facet, RequestParameters own) {
        Filters filters = new Filters("/claims", own);
        return facets.counts(facet, own).stream()
                .map(count -> new FacetList.Value(
                        count.label(), count.claims(), false, filters.with(facet.key(), count.value())))
                .toList();
    }

    private List<Choice> choices(RequestParameters parameters) {
        String order = parameters.one(Sorting.NAME).orElse("");
        return List.of(
                Choice.ofConcepts(
                        "kind", "Kind", vocabulary.get().inScheme("source-kind").stream(), parameters.all("kind")),
                new Choice(
                        "withdrawn",
                        "Withdrawn ones",
                        "left out",
                        List.of(new Choice.Option("true", "shown too", parameters.flag("withdrawn")))),
                new Choice(
                        Sorting.NAME,
                        "Order",
                        "by id",
                        List.of(
                                new Choice.Option("title", "by title", order.equals("title")),
                                new Choice.Option("-published", "newest first", order.equals("-published")),
                                new Choice.Option("published", "oldest first", order.equals("published")))));
    }
}
