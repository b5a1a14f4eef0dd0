package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.Disagreement;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.ReviewQuads;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of reviewers in the log and the store. */
class ReviewsTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();
    private static final StandKey FIRST = new StandKey("0a", Stance.AFFIRMS);
    private static final StandKey SECOND = new StandKey("0b", Stance.DENIES);

    @TempDir
    private Path folder;

    @Test
    void a_decision_comes_back_as_it_was_and_the_latest_counts() {
        try (Workspace workspace = open("data")) {
            workspace.review(review(1, ReviewState.CONFIRMED));
            workspace.review(review(2, ReviewState.EXPLAINED));
            assertThat(read(workspace))
                    .containsExactly(review(1, ReviewState.CONFIRMED), review(2, ReviewState.EXPLAINED));
            assertThat(workspace.store().quads(NAMES.reviewGraph(), Node.ANY, Terms.LATEST_REVIEW, Node.ANY))
                    .extracting(quad -> quad.getObject())
                    .containsExactly(
                            NAMES.review(review(2, ReviewState.EXPLAINED).id()));
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void a_decision_on_a_version_that_is_not_the_latest_is_refused() {
        try (Workspace workspace = open("data")) {
            workspace.review(review(1, ReviewState.CONFIRMED));
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> workspace.review(review(1, ReviewState.DISMISSED)))
                    .matches(problem -> problem.code() == ProblemCode.STALE_VERSION)
                    .withMessageContaining("rita");
            assertThat(read(workspace)).hasSize(1);
        }
    }

    @Test
    void decisions_survive_a_wiped_store_and_a_source_loaded_again() {
        try (Workspace workspace = open("data")) {
            workspace.review(review(1, ReviewState.CONFIRMED));
            Examples.background().forEach(unit -> workspace.load(List.of(unit).iterator(), "tester", outcome -> {}));
            workspace.load(
                    List.<Unit>of(Examples.source(workspace.references(), "one", 4))
                            .iterator(),
                    "tester",
                    outcome -> {});
            workspace.rebuild(version -> {});
            assertThat(read(workspace)).containsExactly(review(1, ReviewState.CONFIRMED));
        }
        try (Workspace workspace = open("data")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> workspace.review(review(1, ReviewState.DISMISSED)));
            workspace.review(review(2, ReviewState.DISMISSED));
        }
    }

    @Test
    void decisions_go_out_and_come_into_another_dataset_once() {
        List<String> lines;
        try (Workspace workspace = open("data")) {
            workspace.review(review(1, ReviewState.CONFIRMED));
            workspace.review(review(2, ReviewState.EXPLAINED));
            lines = workspace.reviewLines();
        }
        try (Workspace workspace = open("other")) {
            assertThat(load(workspace, lines)).extracting(Outcome::result).containsOnly(Outcome.Result.ADDED);
            assertThat(load(workspace, lines)).extracting(Outcome::result).containsOnly(Outcome.Result.UNCHANGED);
            assertThat(read(workspace))
                    .containsExactly(review(1, ReviewState.CONFIRMED), review(2, ReviewState.EXPLAINED));
        }
    }

    @Test
    void a_decision_that_comes_after_a_later_one_changes_nothing() {
        List<String> lines = List.of(
                UnitForm.line(review(2, ReviewState.CONFIRMED)),
                UnitForm.line(review(1, ReviewState.CONFIRMED)),
                UnitForm.line(review(2, ReviewState.DISMISSED)));
        try (Workspace workspace = open("data")) {
            assertThat(load(workspace, lines))
                    .extracting(Outcome::result)
                    .containsExactly(Outcome.Result.ADDED, Outcome.Result.UNCHANGED, Outcome.Result.UNCHANGED);
        }
        try (Workspace workspace = open("data")) {
            workspace.review(review(3, ReviewState.DISMISSED));
            assertThat(read(workspace))
                    .containsExactly(review(2, ReviewState.CONFIRMED), review(3, ReviewState.DISMISSED));
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void what_is_no_decision_is_a_finding() {
        String broken = "{\"review\": {\"disagreement\": \"x\", \"number\": 1}}";
        String moved =
                "{\"review\": " + lineOf(review(1, ReviewState.CONFIRMED)).replace("\"0a\"", "\"0c\"") + "}";
        assertThat(List.of(broken, moved)).allSatisfy(line -> {
            try (Workspace workspace = open("data")) {
                Checked<Unit> checked = units(workspace, List.of(line)).next();
                assertThat(checked.findings())
                        .singleElement()
                        .matches(finding -> finding.text().contains("this isn't a decision"));
            }
        });
    }

    private static String lineOf(Review review) {
        String line = UnitForm.line(review);
        return line.substring("{\"review\":".length(), line.length() - 1);
    }

    private static List<Outcome> load(Workspace workspace, List<String> lines) {
        List<Outcome> outcomes = new java.util.ArrayList<>();
        CheckedUnits units = units(workspace, lines);
        List<Unit> read = new java.util.ArrayList<>();
        units.forEachRemaining(checked -> read.add(checked.value().orElseThrow()));
        workspace.load(read.iterator(), "tester", outcomes::add);
        return outcomes;
    }

    private static CheckedUnits units(Workspace workspace, List<String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new CheckedUnits(
                new NdjsonUnits("reviews.ndjson", new ByteArrayInputStream(bytes)),
                Examples.CHECK,
                workspace.references());
    }

    private static List<Review> read(Workspace workspace) {
        return ReviewQuads.read(NAMES, workspace.store().quads(NAMES.reviewGraph(), Node.ANY, Node.ANY, Node.ANY));
    }

    private static Review review(int number, ReviewState state) {
        return new Review(
                Disagreement.hash(FIRST, SECOND),
                number,
                FIRST,
                SECOND,
                state,
                state == ReviewState.EXPLAINED ? Optional.of("route") : Optional.empty(),
                Optional.of("one/onset").filter(claim -> state == ReviewState.SOURCE_ERROR),
                Optional.of("Why \"so\"."),
                "rita",
                "2026-11-25T12:00:00Z",
                "contradicts",
                "1",
                "ab");
    }

    private Workspace open(String name) {
        return Workspace.open(folder.resolve(name), Optional.empty(), NAMES, SHIPPED, version -> {});
    }
}
