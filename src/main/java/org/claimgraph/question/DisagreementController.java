package org.claimgraph.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimgraph.browse.Thing;
import org.claimgraph.browse.Things;
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
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/disagreements")
class DisagreementController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS = List.of(
            "id", "verdict", "severity", "question", "sourcesA", "claimsA", "sourcesB", "claimsB", "explanation");

    private final Disagreements disagreements;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final Things things;
    private final Answers answers;

    DisagreementController(
            Disagreements disagreements, Names names, Supplier<Vocabulary> vocabulary, Things things, Answers answers) {
        this.disagreements = disagreements;
        this.names = names;
        this.vocabulary = vocabulary;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, DisagreementFilter.NAMES);
        Format format = OF_LISTS.choose(request);
        DisagreementFilter filter = DisagreementFilter.read(parameters, vocabulary.get(), names);
        Optional<Sorting> sorting = Sorting.of(parameters, Disagreements.KEYS);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request,
                parameters,
                format,
                "",
                () -> disagreements.page(filter, sorting, page),
                DisagreementController::csv);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.disagreement(id), () -> disagreements.one(id))
                        .orElseThrow(() -> missing(id)));
    }

    private static Problem missing(String id) {
        return new Problem(
                ProblemCode.NOT_FOUND,
                "There is no disagreement '" + id
                        + "', or no longer: a claim of it was changed or withdrawn. /api/v1/disagreements lists them.");
    }

    private static byte[] csv(ListPage<DisagreementJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(it -> List.<Object>of(
                                it.id(),
                                it.verdict(),
                                it.severity(),
                                it.question().label(),
                                sources(it.sides().getFirst()),
                                claims(it.sides().getFirst()),
                                sources(it.sides().getLast()),
                                claims(it.sides().getLast()),
                                it.explanation()))
                        .toList());
    }

    private static String sources(DisagreementJson.SideJson side) {
        return side.sources().stream().map(Thing::id).collect(Collectors.joining("|"));
    }

    private static String claims(DisagreementJson.SideJson side) {
        return side.claims().stream().map(DisagreementJson.ClaimRefJson::id).collect(Collectors.joining("|"));
    }
}
