package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimgraph.browse.Sources;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Facet;
import org.claimgraph.disagreement.QuestionState;
import org.claimgraph.html.Pages;
import org.claimgraph.html.Turning;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.QuestionBrief;
import org.claimgraph.question.QuestionFilter;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.question.Questions;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The questions that claims answer, and each with what they answer. */
@RestController
class QuestionPages {

    private static final int SHOWN = 25;

    private final Questions questions;
    private final Sources sources;
    private final Supplier<Vocabulary> vocabulary;
    private final Workbench workbench;
    private final Pages pages;

    QuestionPages(
            Questions questions, Sources sources, Supplier<Vocabulary> vocabulary, Workbench workbench, Pages pages) {
        this.questions = questions;
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/questions")
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, QuestionFilter.NAMES);
        QuestionFilter filter = QuestionFilter.read(parameters, vocabulary.get());
        PageRequest wanted = PageRequest.of(parameters, SHOWN, PageRequest.DEFAULT_SIZE);
        return pages.answer(request, parameters, "questions", () -> {
            ListPage<QuestionBrief> page = questions.briefPage(filter, wanted);
            return Map.of(
                    "list",
                    page.entries().stream().map(QuestionEntry::of).toList(),
                    "choices",
                    choices(parameters),
                    "workbench",
                    workbench.link(questions.query(filter)),
                    "turning",
                    Turning.of(request, parameters, page),
                    "forms",
                    OtherForms.ofList("/api/v1/questions", parameters));
        });
    }

    @GetMapping("/questions/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return pages.answer(request, parameters, "question", () -> {
            QuestionJson question = questions.required(id);
            Map<String, Object> values = new HashMap<>();
            values.put("it", QuestionView.of(question, sources.several(namesOf(question)), vocabulary.get()));
            values.put("subjects", subjects(question));
            values.put("measure", question.measure());
            values.put("workbench", workbench.claimsOn(id));
            values.put("forms", OtherForms.ofThing("/api/v1/questions/" + question.id()));
            return values;
        });
    }

    /** The ids of the sources that answer a question. */
    static List<String> namesOf(QuestionJson question) {
        return SourceMatrix.of(question).rows().stream()
                .map(row -> row.source().id())
                .toList();
    }

    /** What a question is about of the things that questions can be filtered by. */
    private static List<Thing> subjects(QuestionJson question) {
        return question.about().stream()
                .filter(thing -> Facet.DRUG.schemes().stream()
                        .anyMatch(scheme -> Terms.concept(new Ref(scheme, thing.id()))
                                .getURI()
                                .equals(thing.iri())))
                .toList();
    }

    private List<Choice> choices(RequestParameters parameters) {
        return List.of(
                concepts(parameters, "measure", "Measure", List.of("measure")),
                concepts(parameters, "drug", "Drug or subject", Facet.DRUG.schemes()),
                Choice.of(
                        "state",
                        "State",
                        "any",
                        Arrays.stream(QuestionState.values())
                                .map(QuestionState::key)
                                .toList(),
                        parameters.all("state")));
    }

    private Choice concepts(RequestParameters parameters, String name, String label, List<String> schemes) {
        return Choice.ofConcepts(
                name,
                label,
                schemes.stream().flatMap(scheme -> vocabulary.get().inScheme(scheme).stream()),
                parameters.all(name));
    }
}
