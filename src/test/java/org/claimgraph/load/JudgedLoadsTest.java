package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Curation;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Change;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.Format;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.TreeReader;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The verdicts that come with loads: only touched questions are judged, and that comes to the same as judging all. */
@Execution(ExecutionMode.CONCURRENT)
class JudgedLoadsTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();
    private static final String EFFICACY =
            "{id: efficacy, measure: efficacy, says: It works., drug: examplol, outcome: pain-relief}";

    /** A quad that no verdict has: it is gone once all are made anew. */
    private static final Quad MARK = Quad.create(
            NAMES.disagreementGraph(),
            NAMES.question("mark"),
            Terms.CANONICAL,
            NodeFactory.createLiteralString("a mark"));

    @TempDir
    private Path folder;

    @Test
    void two_sources_that_disagree_are_shown_with_the_load_of_the_second() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(workspace, List.of(source(workspace.references(), "one", "", "max: 4, unit: h", "affirms", "")));
            assertThat(verdicts(workspace)).isEmpty();
            load(workspace, List.of(source(workspace.references(), "two", "", "min: 2, unit: d", "affirms", "")));
            assertThat(verdicts(workspace)).contains("contradicts");
            load(
                    workspace,
                    List.of(withdrawn(source(workspace.references(), "two", "", "min: 2, unit: d", "affirms", ""))));
            assertThat(verdicts(workspace)).isEmpty();
        }
    }

    @Test
    void two_sources_with_one_doi_are_one_document() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "doi: 10.1000/x", "max: 4, unit: h", "affirms", ""),
                            source(workspace.references(), "two", "", "min: 2, unit: d", "affirms", "")));
            assertThat(verdicts(workspace)).contains("contradicts");
            load(
                    workspace,
                    List.of(source(workspace.references(), "two", "doi: 10.1000/X", "min: 2, unit: d", "affirms", "")));
            assertThat(verdicts(workspace)).contains("selfContradiction").doesNotContain("contradicts");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_third_source_with_names_of_two_others_makes_them_one_document() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            References references = workspace.references();
            load(
                    workspace,
                    List.of(
                            source(references, "one", "doi: 10.1000/x", onset("max: 4, unit: h", "affirms", "")),
                            source(references, "two", "pmid: 12", onset("min: 2, unit: d", "affirms", ""))));
            assertThat(verdicts(workspace)).contains("contradicts");
            Unit.OfSource third = source(references, "three", "doi: 10.1000/x, pmid: 12", EFFICACY);
            load(workspace, List.of(third));
            assertThat(verdicts(workspace)).contains("selfContradiction").doesNotContain("contradicts");
            assertSameAsJudgedAnew(workspace);
            load(workspace, List.of(withdrawn(third)));
            assertThat(verdicts(workspace)).contains("contradicts").doesNotContain("selfContradiction");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_source_that_is_silent_where_three_others_speak_is_told_until_it_speaks_or_goes() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            References references = workspace.references();
            load(workspace, List.of(source(references, "silent", "", EFFICACY)));
            String onset = onset("max: 4, unit: h", "affirms", "");
            load(
                    workspace,
                    List.of(
                            source(references, "one", "", onset),
                            source(references, "two", "", onset),
                            source(references, "three", "", onset)));
            assertThat(silent(workspace)).containsExactly("silent");
            assertSameAsJudgedAnew(workspace);
            load(workspace, List.of(withdrawn(source(references, "silent", "", EFFICACY))));
            assertThat(silent(workspace)).isEmpty();
            assertSameAsJudgedAnew(workspace);
            load(workspace, List.of(source(references, "other", "", EFFICACY)));
            assertThat(silent(workspace)).containsExactly("other");
            assertSameAsJudgedAnew(workspace);
            load(workspace, List.of(source(references, "other", "", EFFICACY, onset)));
            assertThat(silent(workspace)).isEmpty();
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_work_that_turns_out_to_be_a_statement_of_the_same_body_makes_an_echo_of_what_was_independent() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "", "max: 4, unit: h", "affirms", "trial-2019"),
                            source(workspace.references(), "two", "", "max: 3, unit: h", "affirms", "statement-2020")));
            assertThat(verdicts(workspace)).doesNotContain("echo");
            load(workspace, List.of(Examples.work("trial-2019", Optional.of("college"))));
            assertThat(verdicts(workspace)).contains("echo");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_work_that_changes_changes_what_claims_rest_on_by_other_works() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(workspace, List.of(Examples.work("review-2021", Optional.empty(), "trial-2019")));
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "", "max: 4, unit: h", "affirms", "review-2021"),
                            source(workspace.references(), "two", "", "max: 3, unit: h", "affirms", "statement-2020")));
            assertThat(verdicts(workspace)).doesNotContain("echo");
            load(workspace, List.of(Examples.work("trial-2019", Optional.of("college"))));
            assertThat(verdicts(workspace)).contains("echo");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_body_that_changes_changes_the_questions_of_its_jurisdiction() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            References references = workspace.references();
            load(
                    workspace,
                    List.of(
                            source(references, "one", "", status("body: college", "schedule-iv")),
                            source(references, "two", "", status("jurisdiction: united-kingdom", "schedule-iii"))));
            assertThat(verdicts(workspace)).contains("contradicts");
            load(
                    workspace,
                    List.of(new Unit.OfBody(new Body(
                            "college", "The College", "professional-body", Optional.of("european-union"), List.of()))));
            assertThat(verdicts(workspace)).doesNotContain("contradicts");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void a_concept_that_comes_under_two_others_makes_what_is_said_of_them_meet() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(workspace, List.of(Examples.concept("route/patch"), Examples.concept("route/gel")));
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "", efficacy("route: patch", "affirms")),
                            source(workspace.references(), "two", "", efficacy("route: gel", "denies"))));
            assertThat(verdicts(workspace)).contains("differsInScope").doesNotContain("tension");
            load(workspace, List.of(Examples.concept("route/gel-patch", "route/patch", "route/gel")));
            assertThat(verdicts(workspace)).contains("tension").doesNotContain("differsInScope");
            assertSameAsJudgedAnew(workspace);
        }
    }

    private static String efficacy(String route, String stance) {
        return "{id: efficacy, measure: efficacy, says: It works., drug: examplol, outcome: pain-relief, " + route
                + ", stance: " + stance + "}";
    }

    @Test
    void a_concept_that_changes_changes_the_questions_it_is_in() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "", "max: 4, unit: h", "affirms", ""),
                            source(workspace.references(), "two", "", "min: 2, unit: d", "affirms", "")));
            load(
                    workspace,
                    List.of(
                            Examples.concept("drug/pain-killer"),
                            Examples.concept("drug/examplol", "drug/pain-killer")));
            assertThat(workspace.store().quads(Node.ANY, Node.ANY, Terms.SUBJECT, Node.ANY))
                    .extracting(quad -> quad.getObject().getURI())
                    .isNotEmpty()
                    .allMatch(iri -> iri.endsWith("/pain-killer"));
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void whatever_is_loaded_replaced_and_withdrawn_comes_to_the_same_as_judging_all_anew() {
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            loadsAtRandom(workspace);
        }
    }

    @Test
    void so_it_does_where_each_load_takes_several_writes_and_only_what_they_touched_is_judged() {
        try (Workspace workspace = openWhereEachUnitIsAWrite()) {
            load(workspace, Examples.background());
            load(workspace, List.of(Examples.concept("drug/otherol")));
            load(workspace, List.of(manyClaimsOfAnotherDrug(workspace.references())));
            mark(workspace, List.of(), List.of(MARK));
            loadsAtRandom(workspace);
            assertThat(verdictQuads(workspace)).contains(NodeFmtLib.str(MARK));
        }
    }

    @Test
    void a_small_load_on_a_question_of_most_claims_has_all_judged_anew() {
        try (Workspace workspace = openWhereEachUnitIsAWrite()) {
            load(workspace, Examples.background());
            References references = workspace.references();
            load(
                    workspace,
                    IntStream.range(0, 10)
                            .<Unit>mapToObj(i -> source(references, "s" + i, "", "max: 4, unit: h", "affirms", ""))
                            .toList());
            mark(workspace, List.of(), List.of(MARK));
            load(
                    workspace,
                    List.of(
                            Examples.work("review-2021", Optional.empty()),
                            source(references, "another", "", "min: 2, unit: d", "affirms", "")));
            assertThat(verdictQuads(workspace)).doesNotContain(NodeFmtLib.str(MARK));
            assertThat(verdicts(workspace)).contains("contradicts");
            assertSameAsJudgedAnew(workspace);
        }
    }

    @Test
    void what_others_write_between_the_writes_of_a_load_is_judged_with_it() {
        try (Workspace workspace = openWhereEachUnitIsAWrite()) {
            load(workspace, Examples.background());
            load(workspace, List.of(Examples.concept("drug/otherol")));
            load(workspace, List.of(manyClaimsOfAnotherDrug(workspace.references())));
            References references = workspace.references();
            Unit.OfSource gone = source(references, "gone", "", "min: 9, unit: d", "affirms", "");
            load(workspace, List.of(gone, source(references, "kept", "", "max: 4, unit: h", "affirms", "")));
            mark(workspace, List.of(), List.of(MARK));
            List<Unit> units = List.of(
                    source(references, "one", "", "max: 3, unit: h", "affirms", ""),
                    source(references, "two", "", "max: 2, unit: h", "affirms", ""),
                    source(references, "three", "", "max: 1, unit: h", "affirms", ""));
            Iterator<Runnable> others = List.<Runnable>of(
                            () -> {},
                            () -> workspace.put(
                                    source(references, "put", "", "min: 2, unit: d", "affirms", ""),
                                    "another",
                                    Precondition.NONE),
                            () -> workspace.withdraw("gone", "another", Precondition.NONE))
                    .iterator();
            workspace.load(units.stream().peek(unit -> others.next().run()).iterator(), "tester", outcome -> {});
            assertThat(verdictQuads(workspace)).contains(NodeFmtLib.str(MARK));
            assertThat(verdicts(workspace)).contains("contradicts");
            mark(workspace, List.of(MARK), List.of());
            assertSameAsJudgedAnew(workspace);
        }
    }

    /** Verdicts are those of judging anew after each of a sequence of loads. */
    private static void loadsAtRandom(Workspace workspace) {
        Random random = new Random(4);
        Set<String> met = new TreeSet<>();
        for (int round = 0; round < 25; round++) {
            List<Unit> units = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                Unit.OfSource source = random(workspace.references(), random);
                units.add(random.nextInt(4) == 0 ? withdrawn(source) : source);
            }
            if (random.nextInt(5) == 0) {
                units.add(
                        Examples.work("trial-2019", random.nextBoolean() ? Optional.of("college") : Optional.empty()));
            }
            load(workspace, units);
            boolean marked = verdictQuads(workspace).contains(NodeFmtLib.str(MARK));
            mark(workspace, List.of(MARK), List.of());
            assertSameAsJudgedAnew(workspace);
            mark(workspace, List.of(), marked ? List.of(MARK) : List.of());
            met.addAll(verdicts(workspace));
        }
        assertThat(met).contains("contradicts", "selfContradiction", "misreport");
    }

    /** So many that what the tests load beside it is a small part. */
    private static Unit manyClaimsOfAnotherDrug(References references) {
        return source(
                references,
                "aside",
                "",
                IntStream.range(0, 100)
                        .mapToObj(i -> EFFICACY.replace("id: efficacy", "id: efficacy-" + i)
                                .replace("examplol", "otherol"))
                        .toArray(String[]::new));
    }

    /** Writes to the graph of verdicts, past the service. */
    private static void mark(Workspace workspace, List<Quad> removed, List<Quad> added) {
        workspace
                .store()
                .write(new Change(Set.of(), removed, added, workspace.store().position()));
    }

    @Test
    void verdicts_by_other_rules_or_of_an_earlier_version_are_made_again_at_the_start() {
        List<String> before;
        try (Workspace workspace = open("data")) {
            load(workspace, Examples.background());
            load(
                    workspace,
                    List.of(
                            source(workspace.references(), "one", "", "max: 4, unit: h", "affirms", ""),
                            source(workspace.references(), "two", "", "min: 2, unit: d", "affirms", "")));
            before = verdictQuads(workspace);
            Quad rules = workspace
                    .store()
                    .quads(NAMES.disagreementGraph(), Node.ANY, Terms.RULE_VERSION, Node.ANY)
                    .getFirst();
            Quad verdict = workspace
                    .store()
                    .quads(NAMES.disagreementGraph(), Node.ANY, Terms.VERDICT, Node.ANY)
                    .getFirst();
            Quad others = Quad.create(
                    rules.getGraph(), rules.getSubject(), rules.getPredicate(), NodeFactory.createLiteralString("0"));
            workspace
                    .store()
                    .write(new Change(
                            Set.of(),
                            List.of(rules, verdict),
                            List.of(others),
                            workspace.store().position()));
            assertThat(workspace.verify()).matches(verification -> !verification.same());
        }
        try (Workspace workspace = open("data")) {
            assertThat(verdictQuads(workspace)).isEqualTo(before);
            assertThat(workspace.verify()).matches(Verification::same);
        }
    }

    /** The log makes the claims, and the claims make the verdicts: that is what verifying compares. */
    private static void assertSameAsJudgedAnew(Workspace workspace) {
        assertThat(workspace.verify()).matches(Verification::same);
    }

    /** A source with some of three claims. */
    private static Unit.OfSource random(References references, Random random) {
        String id = "s" + random.nextInt(6);
        String doi = random.nextInt(3) == 0 ? "doi: 10.1000/" + random.nextInt(2) : "";
        String value = List.of("max: 4, unit: h", "min: 1, max: 3, unit: d", "min: 2, unit: d", "phrase: rapid")
                .get(random.nextInt(4));
        String stance = random.nextInt(3) == 0 ? "denies" : "affirms";
        String cites = List.of("", "", "trial-2019", "statement-2020").get(random.nextInt(4));
        List<String> claims = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            claims.add(onset(value, stance, cites));
        }
        if (random.nextInt(3) == 0) {
            claims.add(status("body: college", random.nextBoolean() ? "schedule-iii" : "schedule-iv"));
        }
        if (claims.isEmpty() || random.nextInt(2) == 0) {
            claims.add(EFFICACY);
        }
        return source(references, id, doi, claims.toArray(String[]::new));
    }

    /** A source with an onset of the given value and stance, and an efficacy. */
    private static Unit.OfSource source(
            References references, String id, String doi, String value, String stance, String cites) {
        return source(references, id, doi, onset(value, stance, cites), EFFICACY);
    }

    /** A source with these names and claims. */
    private static Unit.OfSource source(References references, String id, String names, String... claims) {
        String yaml = """
                source: {id: %s, title: About %s, kind: journal-article, url: 'https://example.org/%s'%s}
                claims: [%s]
                """.formatted(id, id, id, names.isEmpty() ? "" : ", " + names, String.join(", ", claims));
        Tree tree = TreeReader.read(id + ".yaml", Format.YAML, yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        Checked<Curation> checked = Examples.CHECK.check(tree, references);
        return new Unit.OfSource(
                checked.value().orElseThrow(() -> new AssertionError(checked.findings())), tree.root(), false);
    }

    private static String onset(String value, String stance, String cites) {
        return """
                {id: onset, measure: onset, says: It sets in., drug: examplol, route: intravenous,
                 outcome: pain-relief, stance: %s, value: {%s}, cites: [%s]}""".formatted(stance, value, cites);
    }

    private static String status(String of, String category) {
        return "{id: status, measure: control-status, says: It is controlled., drug: examplol, %s, value: {category: %s}}"
                .formatted(of, category);
    }

    private static Unit withdrawn(Unit.OfSource source) {
        return new Unit.OfSource(source.curation(), source.content(), true);
    }

    private static Set<String> verdicts(Workspace workspace) {
        Set<String> verdicts = new TreeSet<>();
        workspace
                .store()
                .quads(NAMES.disagreementGraph(), Node.ANY, Terms.VERDICT, Node.ANY)
                .forEach(quad -> verdicts.add(quad.getObject().getURI().substring(Terms.NAMESPACE.length())));
        verdicts.removeAll(Set.of("agrees", "consistent", "refines"));
        return verdicts;
    }

    /** The sources that findings tell as silent. */
    private static Set<String> silent(Workspace workspace) {
        Set<String> silent = new TreeSet<>();
        workspace
                .store()
                .quads(NAMES.disagreementGraph(), Node.ANY, Terms.FINDING_SOURCE, Node.ANY)
                .forEach(quad -> NAMES.local(quad.getObject(), "source/").ifPresent(silent::add));
        return silent;
    }

    private static List<String> verdictQuads(Workspace workspace) {
        TreeSet<String> lines = new TreeSet<>();
        workspace
                .store()
                .quads(NAMES.disagreementGraph(), Node.ANY, Node.ANY, Node.ANY)
                .forEach(quad -> lines.add(NodeFmtLib.str(quad)));
        return List.copyOf(lines);
    }

    private Workspace open(String name) {
        return Workspace.open(folder.resolve(name), Optional.empty(), NAMES, SHIPPED, version -> {});
    }

    private Workspace openWhereEachUnitIsAWrite() {
        return Workspace.open(
                folder.resolve("data"), Optional.empty(), NAMES, SHIPPED, version -> {}, new HastyClock());
    }

    private static void load(Workspace workspace, List<Unit> units) {
        workspace.load(units.iterator(), "tester", outcome -> {});
    }
}
