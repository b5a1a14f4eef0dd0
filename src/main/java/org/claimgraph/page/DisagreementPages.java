package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.graph.Names;
import org.claimgraph.html.Pages;
import org.claimgraph.html.Turning;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.question.DisagreementFilter;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.Disagreements;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reviewer's desk, and a disagreement with both sides beside each other. */
@RestController
class DisagreementPages {

    private static final int SHOWN = 25;

    private final Disagreements disagreements;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final Passages passages;
    private final Workbench workbench;
    private final Pages pages;

    DisagreementPages(
            Disagreements disagreements,
            Names names,
            Supplier<Vocabulary> vocabulary,
            Passages passages,
            Workbench workbench,
            Pages pages) {
        this.disagreements = disagreements;
        this.names = names;
        this.vocabulary = vocabulary;
        this.passages = passages;
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/disagreements")
    ResponseEntity<Object> desk(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, DisagreementFilter.NAMES);
        DisagreementFilter filter = DisagreementFilter.read(parameters, vocabulary.get(), names);
        Optional<Sorting> sorting = Sorting.of(parameters, Disagreements.KEYS);
        PageRequest wanted = PageRequest.of(parameters, SHOWN, PageRequest.LARGEST_SIZE);
        return pages.answer(request, parameters, "disagreements", () -> {
            ListPage<DisagreementJson> page = disagreements.page(filter, sorting, wanted);
            return Map.of(
                    "list", page.entries().stream().map(DeskEntry::of).toList(),
                    "choices", choices(parameters),
                    "workbench", workbench.link(disagreements.query(filter)),
                    "turning", Turning.of(request, parameters, page),
                    "forms", OtherForms.ofList("/api/v1/disagreements", parameters));
        });
    }

    @GetMapping("/disagreements/{id}")
    ResponseEntity<Object> sideBySide(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return pages.answer(request, parameters, passages.state(), "disagreement", () -> {
            DisagreementJson it = disagreements
                    .one(id)
                    .orElseThrow(
                            () -> new Problem(
                                    ProblemCode.NOT_FOUND,
                                    "There is no disagreement '" + id
                                            + "', or no longer: a claim of it was changed or withdrawn. /disagreements lists them."));
            SideBySide shown = SideBySide.of(it);
            return Map.of(
                    "it", shown,
                    "passages", passages.shown(shown.claims()),
                    "workbench", workbench.about(names.disagreement(id)),
                    "history",
                            disagreements.history(id).stream()
                                    .map(ReviewLine::of)
                                    .toList());
        });
    }

    private List<Choice> choices(RequestParameters parameters) {
        List<String> verdicts = Stream.concat(
                        Stream.of("all"),
                        Arrays.stream(Verdict.values())
                                .filter(verdict -> verdict != Verdict.UNRELATED)
                                .map(Verdict::key)
                                .distinct())
                .toList();
        return List.of(
                Choice.of("verdict", "Verdict", "for review", verdicts, parameters.all("verdict")),
                Choice.of("severity", "Severity", "any", List.of("3", "2", "1"), parameters.all("severity")),
                Choice.ofConcepts(
                        "measure", "Measure", vocabulary.get().inScheme("measure").stream(), parameters.all("measure")),
                Choice.of(
                        "review",
                        "Decision",
                        "any",
                        Arrays.stream(ReviewState.values())
                                .map(ReviewState::key)
                                .toList(),
                        parameters.all("review")));
    }
}
