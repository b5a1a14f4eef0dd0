package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimFacet;
import org.claimgraph.browse.ClaimFacets;
import org.claimgraph.browse.ClaimFilter;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.html.Pages;
import org.claimgraph.html.Turning;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.question.Asked;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The claims, found by words and by facets. */
@RestController
class ClaimPages {

    private static final int SHOWN = 25;

    /** What the chips show: every filter, but not the order. */
    private static final Set<String> FILTERS =
            Claims.FILTERS.stream().filter(name -> !name.equals(Sorting.NAME)).collect(Collectors.toUnmodifiableSet());

    /** What the form has a field for; it hands the others on. */
    private static final Set<String> OTHERS =
            FILTERS.stream().filter(name -> !name.equals("q")).collect(Collectors.toUnmodifiableSet());

    private final Claims claims;
    private final ClaimFacets facets;
    private final Asked asked;
    private final Supplier<Vocabulary> vocabulary;
    private final Workbench workbench;
    private final Pages pages;

    ClaimPages(
            Claims claims,
            ClaimFacets facets,
            Asked asked,
            Supplier<Vocabulary> vocabulary,
            Workbench workbench,
            Pages pages) {
        this.claims = claims;
        this.facets = facets;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/claims")
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Claims.FILTERS);
        ClaimFilter filter = claims.filter(parameters);
        Optional<Sorting> sorting = Sorting.of(parameters, Claims.KEYS);
        PageRequest wanted =
                PageRequest.of(parameters, SHOWN, PageRequest.LARGEST_SIZE).withCount();
        return pages.answer(request, parameters, "claims", () -> {
            ListPage<ClaimJson> page = claims.page(filter, sorting, wanted);
            Filters filters = new Filters(request.getRequestURI(), parameters);
            Map<String, Object> shown = new HashMap<>();
            shown.put("total", page.total().orElse(0L));
            shown.put("list", ClaimEntry.of(page.entries(), asked));
            shown.put("words", String.join(" ", parameters.all("q")));
            shown.put("chips", FilterChip.of(filters, FILTERS, vocabulary.get()));
            shown.put("handedOn", filters.all(OTHERS));
            shown.put("orders", orders(parameters));
            shown.put("facets", facets(parameters, filters));
            shown.put("turning", Turning.of(request, parameters, page));
            shown.put("forms", OtherForms.ofList("/api/v1/claims", parameters));
            shown.put("workbench", workbench.link(claims.query(filter, sorting, wanted)));
            return shown;
        });
    }

    private List<FacetList> facets(RequestParameters parameters, Filters filters) {
        return Arrays.stream(ClaimFacet.values())
                .map(facet -> FacetList.of(facet, facets.counts(facet, parameters), filters))
                .filter(list -> !list.first().isEmpty())
                .toList();
    }

    private static Choice orders(RequestParameters parameters) {
        String chosen = parameters.one(Sorting.NAME).orElse("");
        return new Choice(
                Sorting.NAME,
                "Order",
                "by source",
                List.of(
                        new Choice.Option("measure", "by measure", chosen.equals("measure")),
                        new Choice.Option("value", "by value, lowest first", chosen.equals("value")),
                        new Choice.Option("-value", "by value, highest first", chosen.equals("-value"))));
    }
}
