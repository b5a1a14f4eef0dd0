package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.browse.Sources;
import org.claimgraph.picture.Drawing;
import org.claimgraph.picture.Layout;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.question.Questions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of a question, each a file that stands alone. */
@RestController
class QuestionPictures {

    private static final Formats PICTURE = Formats.of(Format.SVG);

    private final Questions questions;
    private final Sources sources;
    private final Answers answers;

    QuestionPictures(Questions questions, Sources sources, Answers answers) {
        this.questions = questions;
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping("/questions/{id}/intervals.svg")
    ResponseEntity<Object> intervals(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of("layout"));
        Layout layout = layout(parameters);
        return picture(
                id,
                request,
                parameters,
                question -> QuestionCharts.intervals(question).drawing(layout));
    }

    @GetMapping("/questions/{id}/matrix.svg")
    ResponseEntity<Object> matrix(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return picture(
                id,
                request,
                parameters,
                question -> QuestionCharts.matrix(question).drawing());
    }

    @GetMapping("/questions/{id}/timeline.svg")
    ResponseEntity<Object> timeline(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return picture(
                id,
                request,
                parameters,
                question -> QuestionCharts.timeline(question, sources.several(QuestionPages.namesOf(question)))
                        .drawing());
    }

    private ResponseEntity<Object> picture(
            String id,
            HttpServletRequest request,
            RequestParameters parameters,
            Function<QuestionJson, Drawing> drawing) {
        return answers.one(
                request,
                parameters,
                PICTURE.choose(request),
                () -> drawing.apply(questions.required(id)).svg().getBytes(StandardCharsets.UTF_8));
    }

    private static Layout layout(RequestParameters parameters) {
        Set<String> wanted = parameters.words(
                "layout", Arrays.stream(Layout.values()).map(Layout::key).toList());
        parameters.one("layout");
        return wanted.contains(Layout.NARROW.key()) ? Layout.NARROW : Layout.WIDE;
    }
}
