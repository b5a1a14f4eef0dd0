package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("id", "iri", "title", "kind", "publisher", "issued", "doi", "claims", "withdrawn");

    private final Sources sources;
    private final Supplier<Vocabulary> vocabulary;
    private final Things things;
    private final Names names;
    private final Answers answers;

    SourceController(Sources sources, Supplier<Vocabulary> vocabulary, Things things, Names names, Answers answers) {
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.things = things;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("kind", "withdrawn", Sorting.NAME));
        Format format = OF_LISTS.choose(request);
        List<Ref> kinds = new ConceptParameters(parameters, vocabulary.get()).refs("kind", List.of("source-kind"));
        boolean withdrawn = parameters.flag("withdrawn");
        Optional<Sorting> sorting = Sorting.of(parameters, Sources.KEYS);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request,
                parameters,
                format,
                "",
                () -> sources.page(kinds, withdrawn, sorting, page),
                SourceController::csv);
    }

    @GetMapping("/{source}")
    ResponseEntity<Object> one(@PathVariable String source, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS_IN_GRAPHS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.source(source), () -> sources.one(source))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no source '" + source + "'; /api/v1/sources lists them all.")));
    }

    private static byte[] csv(ListPage<SourceJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(source -> List.<Object>of(
                                source.id(),
                                source.iri(),
                                source.title(),
                                source.kind().id(),
                                source.publisher().orElse(""),
                                source.issued().orElse(""),
                                source.doi().orElse(""),
                                source.claims(),
                                source.withdrawn()))
                        .toList());
    }
}
