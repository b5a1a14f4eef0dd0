package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.claimgraph.query.Sorting;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/works")
class WorkController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("id", "iri", "title", "kind", "issued", "doi", "pmid", "issuedBy", "citedBy", "sources");

    private final Works works;
    private final Supplier<Vocabulary> vocabulary;
    private final Names names;
    private final Things things;
    private final Answers answers;

    WorkController(Works works, Supplier<Vocabulary> vocabulary, Names names, Things things, Answers answers) {
        this.works = works;
        this.vocabulary = vocabulary;
        this.names = names;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters =
                RequestParameters.ofList(request, Set.of("kind", "source", "issuedBy", "q", Sorting.NAME));
        Format format = OF_LISTS.choose(request);
        Works.Filter filter = new Works.Filter(
                new ConceptParameters(parameters, vocabulary.get())
                        .refs("kind", List.of("source-kind")).stream()
                                .map(Terms::concept)
                                .collect(Collectors.toSet()),
                parameters.slugs("source").stream().map(names::source).collect(Collectors.toSet()),
                parameters.slugs("issuedBy").stream().map(names::body).collect(Collectors.toSet()),
                ClaimFilterReader.searched(parameters));
        Optional<Sorting> sorting = Sorting.of(parameters, Works.KEYS);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request, parameters, format, "", () -> works.page(filter, sorting, page), WorkController::csv);
    }

    @GetMapping("/{work}")
    ResponseEntity<Object> one(@PathVariable String work, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.work(work), () -> works.one(work))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no work '" + work + "'; /api/v1/works lists them all.")));
    }

    private static byte[] csv(ListPage<WorkJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(work -> List.<Object>of(
                                work.id(),
                                work.iri(),
                                work.title(),
                                work.kind().map(Thing::id).orElse(""),
                                work.issued().orElse(""),
                                work.doi().orElse(""),
                                work.pmid().orElse(""),
                                work.issuedBy().map(Thing::id).orElse(""),
                                work.citedBy(),
                                work.sources().stream().map(Thing::id).collect(Collectors.joining("|"))))
                        .toList());
    }
}
