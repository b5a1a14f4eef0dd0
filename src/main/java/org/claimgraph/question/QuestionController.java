package org.claimgraph.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimgraph.browse.Things;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/questions")
class QuestionController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS = List.of("id", "measure", "label", "state", "claims", "positions");

    private final Questions questions;
    private final Supplier<Vocabulary> vocabulary;
    private final Things things;
    private final Names names;
    private final Answers answers;

    QuestionController(
            Questions questions, Supplier<Vocabulary> vocabulary, Things things, Names names, Answers answers) {
        this.questions = questions;
        this.vocabulary = vocabulary;
        this.things = things;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, QuestionFilter.NAMES);
        Format format = OF_LISTS.choose(request);
        QuestionFilter filter = QuestionFilter.read(parameters, vocabulary.get());
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request, parameters, format, "", () -> questions.page(filter, page), QuestionController::csv);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.question(id), () -> questions.one(id))
                        .orElseThrow(() -> Questions.missing(id)));
    }

    private static byte[] csv(ListPage<QuestionJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(it -> List.<Object>of(
                                it.id(),
                                it.measure().id(),
                                it.label(),
                                it.state(),
                                it.claims(),
                                it.positions().stream()
                                        .map(position -> position.label() + " (" + position.claimCount() + ")")
                                        .collect(Collectors.joining("|"))))
                        .toList());
    }
}
