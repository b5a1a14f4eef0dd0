package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/concepts")
class ConceptController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("id", "iri", "scheme", "label", "broader", "claims", "claimsWithNarrower");

    private final Concepts concepts;
    private final Things things;
    private final Answers answers;

    ConceptController(Concepts concepts, Things things, Answers answers) {
        this.concepts = concepts;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> schemes(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of());
        Format format = Formats.of(Format.JSON).choose(request);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request,
                parameters,
                format,
                "",
                () -> ListPage.cut(
                        page,
                        concepts.schemes().entrySet().stream()
                                .map(scheme -> new SchemeJson(
                                        scheme.getKey(), scheme.getValue(), "/api/v1/concepts/" + scheme.getKey()))
                                .toList()),
                found -> new byte[0]);
    }

    @GetMapping("/{scheme}")
    ResponseEntity<Object> list(@PathVariable String scheme, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of(Sorting.NAME));
        Format format = OF_LISTS.choose(request);
        Optional<Sorting> sorting = Sorting.of(parameters, Concepts.KEYS);
        PageRequest page = PageRequest.of(parameters);
        if (!concepts.schemes().containsKey(scheme)) {
            throw new Problem(
                    ProblemCode.NOT_FOUND,
                    "There is no scheme '" + scheme + "'; there are "
                            + String.join(", ", concepts.schemes().keySet()) + ".",
                    Map.of("allowed", List.copyOf(concepts.schemes().keySet())));
        }
        return answers.list(
                request, parameters, format, "", () -> concepts.page(scheme, sorting, page), ConceptController::csv);
    }

    @GetMapping("/{scheme}/{concept}")
    ResponseEntity<Object> one(@PathVariable String scheme, @PathVariable String concept, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(
                                format,
                                Terms.concept(new Ref(scheme, concept)),
                                () -> concepts.one(new Ref(scheme, concept)))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no concept '" + concept + "' in the scheme '" + scheme
                                        + "'; see /api/v1/concepts/" + scheme + ".")));
    }

    private static byte[] csv(ListPage<ConceptJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(concept -> List.<Object>of(
                                concept.id(),
                                concept.iri(),
                                concept.scheme(),
                                concept.label(),
                                String.join(
                                        "|",
                                        concept.broader().stream()
                                                .map(Thing::id)
                                                .toList()),
                                concept.claims(),
                                concept.claimsWithNarrower()))
                        .toList());
    }

    /** A scheme and how many concepts it has. */
    record SchemeJson(String id, int concepts, String href) {}
}
