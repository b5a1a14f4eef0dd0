package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();

    @TempDir
    private Path folder;

    @Test
    void what_is_loaded_is_there_with_the_version_that_has_it() {
        try (Workspace workspace = open("data")) {
            List<Outcome> outcomes = load(workspace, Examples.background());
            assertThat(outcomes).hasSize(6).allMatch(outcome -> outcome.result() == Outcome.Result.ADDED);
            assertThat(load(workspace, List.of(Examples.source(workspace.references(), "one", 4))))
                    .containsExactly(new Outcome("source", "one", Outcome.Result.ADDED, 2, 7));
            assertThat(workspace.store().position().version()).isEqualTo(7);
            assertThat(claims(workspace)).hasSize(2);
        }
    }

    @Test
    void loading_the_same_again_changes_nothing_and_says_so() {
        try (Workspace workspace = filled("data")) {
            var before = workspace.verify().found();
            List<Unit> again = new ArrayList<>(Examples.background());
            again.add(Examples.source(workspace.references(), "one", 4));
            assertThat(load(workspace, again)).allMatch(outcome -> outcome.result() == Outcome.Result.UNCHANGED);
            assertThat(workspace.verify().found()).isEqualTo(before);
        }
    }

    @Test
    void a_replaced_source_has_only_its_new_claims_and_keeps_its_earlier_revision() {
        try (Workspace workspace = filled("data")) {
            assertThat(load(workspace, List.of(Examples.source(workspace.references(), "one", 72))))
                    .allMatch(outcome -> outcome.result() == Outcome.Result.REPLACED);
            assertThat(claims(workspace)).hasSize(4);
            var revisions = RevisionQuads.read(
                    NAMES, workspace.store().quads(NAMES.catalogueGraph(), Node.ANY, Node.ANY, Node.ANY));
            var ofOne = revisions.getOrDefault("one", List.of());
            assertThat(ofOne).hasSize(2);
            assertThat(ofOne.getLast().by()).isEqualTo("tester");
            assertThat(workspace
                            .store()
                            .quads(NAMES.catalogueGraph(), NAMES.source("one"), Terms.LATEST_REVISION, Node.ANY))
                    .extracting(Quad::getObject)
                    .containsExactly(NAMES.revision("one", 2));
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void a_withdrawn_source_is_out_of_every_answer_and_still_there() {
        try (Workspace workspace = filled("data")) {
            assertThat(load(workspace, List.of(withdrawn(workspace, "one"))))
                    .allMatch(outcome -> outcome.result() == Outcome.Result.WITHDRAWN);
            assertThat(claims(workspace)).hasSize(2);
            assertThat(workspace.store().quads(Node.ANY, Node.ANY, Terms.FORMER_SOURCE, NAMES.source("one")))
                    .hasSize(2);
            assertThat(load(workspace, List.of(withdrawn(workspace, "one"))))
                    .allMatch(outcome -> outcome.result() == Outcome.Result.UNCHANGED);
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void the_same_source_twice_in_one_load_is_two_revisions_and_the_later_counts() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            var references = workspace.references();
            load(workspace, List.of(Examples.source(references, "one", 4), Examples.source(references, "one", 9)));
            assertThat(workspace.store().quads(Node.ANY, Node.ANY, Terms.of("high"), Node.ANY))
                    .extracting(quad -> quad.getObject().getLiteralLexicalForm())
                    .containsExactly("9.0");
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void opening_again_finds_everything_as_it_was() {
        List<String> before;
        try (Workspace workspace = filled("data")) {
            before = quads(workspace);
        }
        try (Workspace workspace = open("data")) {
            assertThat(quads(workspace)).isEqualTo(before);
            assertThat(load(workspace, Examples.background()))
                    .allMatch(outcome -> outcome.result() == Outcome.Result.UNCHANGED);
            assertThat(load(workspace, List.of(Examples.source(workspace.references(), "one", 4))))
                    .allMatch(outcome -> outcome.result() == Outcome.Result.UNCHANGED);
        }
    }

    @Test
    void a_wiped_store_comes_back_from_the_log_identical() {
        List<String> before;
        try (Workspace workspace = filled("data")) {
            load(workspace, List.of(Examples.source(workspace.references(), "two", 1)));
            load(workspace, List.of(withdrawn(workspace, "one")));
            before = quads(workspace);
            workspace.rebuild(version -> {});
            assertThat(quads(workspace)).isEqualTo(before);
        }
        assertThat(org.springframework.util.FileSystemUtils.deleteRecursively(
                        folder.resolve("data/store").toFile()))
                .isTrue();
        try (Workspace workspace = open("data")) {
            assertThat(quads(workspace)).isEqualTo(before);
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void a_store_that_lost_a_quad_is_found_out() {
        try (Workspace workspace = filled("data")) {
            Quad lost = workspace
                    .store()
                    .quads(Node.ANY, Node.ANY, Terms.SAYS, Node.ANY)
                    .getFirst();
            workspace
                    .store()
                    .write(new org.claimgraph.store.Change(
                            java.util.Set.of(),
                            List.of(lost),
                            List.of(),
                            workspace.store().position()));
            assertThat(workspace.verify()).matches(verification -> !verification.same());
        }
    }

    @Test
    void a_broader_concept_that_comes_later_reaches_everything_under_it() {
        try (Workspace workspace = filled("data")) {
            load(
                    workspace,
                    List.of(
                            Examples.concept("drug/pain-killer"),
                            Examples.concept("drug/examplol", "drug/pain-killer")));
            assertThat(workspace
                            .store()
                            .quads(
                                    Node.ANY,
                                    Terms.concept(org.claimgraph.vocabulary.Ref.of("drug/s-examplol")),
                                    Terms.BROADER_OR_SELF,
                                    Terms.concept(org.claimgraph.vocabulary.Ref.of("drug/pain-killer"))))
                    .hasSize(1);
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    @Test
    void going_through_the_log_again_tells_every_quad_that_a_version_removed_or_added() {
        Set<Quad> quads;
        try (Workspace workspace = open("empty")) {
            quads = asserted(workspace);
        }
        try (Workspace workspace = filled("data")) {
            load(workspace, List.of(Examples.source(workspace.references(), "one", 72)));
            load(workspace, List.of(withdrawn(workspace, "one")));
            load(
                    workspace,
                    List.of(
                            Examples.concept("drug/pain-killer"),
                            Examples.concept("drug/examplol", "drug/pain-killer")));
            load(workspace, List.of(Examples.source(workspace.references(), "one", 4)));
            long latest = workspace.version();
            List<Long> versions = new ArrayList<>();
            workspace.retrace(0, latest, change -> {
                versions.add(change.position().version());
                change.removed()
                        .forEach(quad ->
                                assertThat(quads.remove(quad)).as("%s", quad).isTrue());
                change.added()
                        .forEach(quad ->
                                assertThat(quads.add(quad)).as("%s", quad).isTrue());
            });
            assertThat(versions)
                    .isEqualTo(LongStream.rangeClosed(1, latest).boxed().toList());
            assertThat(quads).isEqualTo(asserted(workspace));
            List<Long> last = new ArrayList<>();
            workspace.retrace(
                    latest - 2, latest - 1, change -> last.add(change.position().version()));
            assertThat(last).containsExactly(latest - 1);
        }
    }

    /** What is in the store apart from verdicts and the position. */
    private static Set<Quad> asserted(Workspace workspace) {
        Set<Quad> quads = new HashSet<>();
        workspace.store().forEach(quad -> {
            if (!quad.getGraph().equals(NAMES.disagreementGraph())
                    && !quad.getSubject().equals(NAMES.dataset())) {
                quads.add(quad);
            }
        });
        return quads;
    }

    private Workspace filled(String name) {
        Workspace workspace = open(name);
        load(workspace, Examples.background());
        var references = workspace.references();
        load(workspace, List.of(Examples.source(references, "one", 4), Examples.source(references, "two", 30)));
        return workspace;
    }

    private static Unit withdrawn(Workspace workspace, String id) {
        Unit.OfSource source = Examples.source(workspace.references(), id, 4);
        return new Unit.OfSource(source.curation(), source.content(), true);
    }

    private Workspace open(String name) {
        return Workspace.open(folder.resolve(name), Optional.empty(), NAMES, SHIPPED, version -> {});
    }

    private static List<Outcome> load(Workspace workspace, List<Unit> units) {
        List<Outcome> outcomes = new ArrayList<>();
        workspace.load(units.iterator(), "tester", outcomes::add);
        return outcomes;
    }

    private static List<Quad> claims(Workspace workspace) {
        return workspace.store().quads(Node.ANY, Node.ANY, Terms.TYPE, Terms.CLAIM);
    }

    private static List<String> quads(Workspace workspace) {
        TreeSet<String> lines = new TreeSet<>();
        workspace.store().forEach(quad -> lines.add(NodeFmtLib.str(quad)));
        return List.copyOf(lines);
    }
}
