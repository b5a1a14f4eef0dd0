package org.claimgraph.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ConceptParameters;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Facet;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/findings")
class FindingController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("id", "kind", "severity", "question", "claims", "sources", "count", "explanation");

    private final QuestionFindings findings;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final Answers answers;

    FindingController(QuestionFindings findings, Names names, Supplier<Vocabulary> vocabulary, Answers answers) {
        this.findings = findings;
        this.names = names;
        this.vocabulary = vocabulary;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("kind", "measure", "drug", "source"));
        Format format = OF_LISTS.choose(request);
        ConceptParameters concepts = new ConceptParameters(parameters, vocabulary.get());
        QuestionFindings.Filter filter = new QuestionFindings.Filter(
                kinds(parameters),
                concepts.withNarrower("measure", List.of("measure")),
                concepts.withNarrower("drug", Facet.DRUG.schemes()),
                parameters.slugs("source").stream().map(names::source).collect(Collectors.toSet()));
        PageRequest page = PageRequest.of(parameters);
        return answers.list(request, parameters, format, "", () -> findings.page(filter, page), FindingController::csv);
    }

    private static Set<Node> kinds(RequestParameters parameters) {
        List<QuestionFinding.Kind> all = List.of(QuestionFinding.Kind.values());
        Set<String> wanted = parameters.words(
                "kind", all.stream().map(QuestionFinding.Kind::key).toList());
        return Arrays.stream(QuestionFinding.Kind.values())
                .filter(kind -> wanted.contains(kind.key()))
                .map(QuestionTerms::findingKind)
                .collect(Collectors.toSet());
    }

    private static byte[] csv(ListPage<FindingJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(it -> List.<Object>of(
                                it.id(),
                                it.kind(),
                                it.severity(),
                                it.question().label(),
                                String.join("|", it.claims()),
                                it.sources().stream().map(Thing::id).collect(Collectors.joining("|")),
                                it.count(),
                                it.explanation()))
                        .toList());
    }
}
