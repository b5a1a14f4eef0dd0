package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.Thing;
import org.claimgraph.graph.Names;
import org.claimgraph.html.Pages;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.Asked;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A claim: what it says, what it rests on, where it stands, who agrees and who doesn't. */
@RestController
class ClaimPage {

    private final Claims claims;
    private final Asked asked;
    private final Neighbours neighbours;
    private final Passages passages;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final Workbench workbench;
    private final Pages pages;

    ClaimPage(
            Claims claims,
            Asked asked,
            Neighbours neighbours,
            Passages passages,
            Names names,
            Supplier<Vocabulary> vocabulary,
            Workbench workbench,
            Pages pages) {
        this.claims = claims;
        this.asked = asked;
        this.neighbours = neighbours;
        this.passages = passages;
        this.names = names;
        this.vocabulary = vocabulary;
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/claims/{source}/{claim}")
    ResponseEntity<Object> one(@PathVariable String source, @PathVariable String claim, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return pages.answer(
                request,
                parameters,
                passages.state(),
                "claim",
                () -> shown(claims.one(source, claim)
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no claim '" + claim + "' of a source '" + source + "'; see /claims?source="
                                        + source + "."))));
    }

    private Map<String, Object> shown(ClaimJson claim) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("it", ClaimSheet.of(claim, measure(claim)));
        shown.put("passage", passages.of(claim));
        shown.put("groups", neighbours.of(claim));
        Optional<Thing> question =
                Optional.ofNullable(asked.of(List.of(claim.proposition())).get(claim.proposition()));
        shown.put("question", question.map(ClaimEntry::link));
        shown.put(
                "positions",
                question.stream()
                        .flatMap(thing -> asked.answers(thing, claim).stream())
                        .map(PositionLine::of)
                        .toList());
        shown.put("forms", OtherForms.ofThingInGraphs("/api/v1/claims/" + claim.id()));
        shown.put("workbench", workbench.about(names.claim(claim.source().id(), local(claim))));
        return shown;
    }

    private static String local(ClaimJson claim) {
        return claim.id().substring(claim.source().id().length() + 1);
    }

    private String measure(ClaimJson claim) {
        return vocabulary
                .get()
                .find(new Ref("measure", claim.measure()))
                .map(Concept::label)
                .orElse(claim.measure());
    }
}
