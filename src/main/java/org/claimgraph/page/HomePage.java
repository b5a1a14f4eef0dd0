package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.claimgraph.catalogue.DatasetCounts;
import org.claimgraph.catalogue.Index;
import org.claimgraph.html.Pages;
import org.claimgraph.load.DatasetChange;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.QuestionFilter;
import org.claimgraph.question.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front door: for people what is in here and where to begin, for programs the index. */
@RestController
class HomePage {

    private static final Formats OFFERED = Formats.of(Format.JSON, Format.HTML);
    private static final PageRequest FIRST_FIVE = new PageRequest(1, 5, false);
    private static final QuestionFilter ANY = new QuestionFilter(Set.of(), Set.of(), Set.of());

    private final Index index;
    private final DatasetCounts counts;
    private final Workspace workspace;
    private final Questions questions;
    private final Pages pages;
    private final Answers answers;

    HomePage(
            Index index, DatasetCounts counts, Workspace workspace, Questions questions, Pages pages, Answers answers) {
        this.index = index;
        this.counts = counts;
        this.workspace = workspace;
        this.questions = questions;
        this.pages = pages;
        this.answers = answers;
    }

    /** How many things of a kind there are, and where they are listed. */
    record Count(long number, String kind, String href) {}

    @GetMapping("/")
    ResponseEntity<Object> home(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                index.title(),
                () -> format == Format.JSON ? index.json() : pages.of("home", request.getRequestURI(), values()));
    }

    private Map<String, Object> values() {
        SequencedMap<String, Long> byKind = counts.byKind();
        return Map.of(
                "title", index.title(),
                "counts",
                        List.of(
                                count(byKind, "claims", "/claims"),
                                count(byKind, "sources", "/sources"),
                                count(byKind, "questions", "/questions")),
                "reviewed", byKind.getOrDefault("reviews", 0L),
                "newest", newest(),
                "questions",
                        questions.briefPage(ANY, FIRST_FIVE).entries().stream()
                                .map(QuestionEntry::of)
                                .toList());
    }

    private static Count count(Map<String, Long> byKind, String kind, String href) {
        return new Count(byKind.getOrDefault(kind, 0L), kind, href);
    }

    private Optional<DatasetChange> newest() {
        return workspace.changes(workspace.version() - 1, 1).stream().findFirst();
    }
}
