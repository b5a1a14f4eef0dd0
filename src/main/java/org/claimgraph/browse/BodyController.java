package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies")
class BodyController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("id", "iri", "label", "kind", "jurisdiction", "claims", "sources");

    private final Bodies bodies;
    private final Supplier<Vocabulary> vocabulary;
    private final Names names;
    private final Things things;
    private final Answers answers;

    BodyController(Bodies bodies, Supplier<Vocabulary> vocabulary, Names names, Things things, Answers answers) {
        this.bodies = bodies;
        this.vocabulary = vocabulary;
        this.names = names;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("kind", "jurisdiction", "q"));
        Format format = OF_LISTS.choose(request);
        Bodies.Filter filter = new Bodies.Filter(
                kinds(parameters),
                new ConceptParameters(parameters, vocabulary.get())
                        .withNarrower("jurisdiction", List.of("jurisdiction")),
                ClaimFilterReader.searched(parameters));
        PageRequest page = PageRequest.of(parameters);
        return answers.list(request, parameters, format, "", () -> bodies.page(filter, page), BodyController::csv);
    }

    private Set<Node> kinds(RequestParameters parameters) {
        return parameters.all("kind").isEmpty()
                ? Set.of()
                : parameters.words("kind", bodies.kinds()).stream()
                        .map(Terms::bodyClass)
                        .collect(Collectors.toSet());
    }

    @GetMapping("/{body}")
    ResponseEntity<Object> one(@PathVariable String body, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.body(body), () -> bodies.one(body))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no body '" + body + "'; /api/v1/bodies lists them all.")));
    }

    private static byte[] csv(ListPage<BodyJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(body -> List.<Object>of(
                                body.id(),
                                body.iri(),
                                body.label(),
                                body.kind(),
                                body.jurisdiction().map(Thing::id).orElse(""),
                                body.claims(),
                                body.sources().stream().map(Thing::id).collect(Collectors.joining("|"))))
                        .toList());
    }
}
