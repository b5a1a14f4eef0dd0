package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever its dataset is. */
abstract class StoreContract {

    static final Duration SECONDS = Duration.ofSeconds(60);

    private Store store;

    /** An empty store. */
    abstract Store open() throws Exception;

    /** What answers SPARQL from outside: the count of triples in its default graph, and of quads. */
    abstract List<Long> countedFromOutside(SparqlSource source, String... queries) throws Exception;

    Store store() {
        return store;
    }

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void an_empty_store_has_no_position_and_no_quads_but_perhaps_those_that_say_so() {
        assertThat(store.position()).isEqualTo(Position.NONE);
        assertThat(quads()).isEmpty();
        assertThat(ask("ASK { ?s <x:p> ?o }")).isFalse();
    }

    @Test
    void gives_back_what_was_written_and_the_position_written_with_it() {
        store.write(added(new Position(1, 200), quad("g", "a", "p", "b"), quad("h", "a", "p", "c")));
        assertThat(store.position()).isEqualTo(new Position(1, 200));
        assertThat(quads()).containsExactlyInAnyOrder(quad("g", "a", "p", "b"), quad("h", "a", "p", "c"));
        store.write(added(new Position(2, 300)));
        assertThat(store.position()).isEqualTo(new Position(2, 300));
        assertThat(store.quads(StoredPosition.GRAPH, Node.ANY, Node.ANY, Node.ANY))
                .hasSize(2);
    }

    @Test
    void the_state_tells_the_version_that_was_judged_and_that_none_was() {
        assertThat(store.state()).isEqualTo(new DatasetState(store.position(), OptionalLong.empty()));
        Quad judged = Quad.create(
                NodeFactory.createURI("x:verdicts"),
                NodeFactory.createURI("x:dataset"),
                Terms.JUDGED_VERSION,
                NodeFactory.createLiteralDT("3", XSDDatatype.XSDinteger));
        store.write(added(new Position(4, 400), judged));
        assertThat(store.state()).isEqualTo(new DatasetState(new Position(4, 400), OptionalLong.of(3)));
        store.write(new Change(Set.of(), List.of(judged), List.of(), new Position(4, 400)));
        assertThat(store.state()).isEqualTo(new DatasetState(new Position(4, 400), OptionalLong.empty()));
    }

    @Test
    void the_default_graph_is_the_union_of_the_named_graphs_each_triple_once() {
        store.write(added(
                new Position(1, 1),
                quad("g", "a", "p", "b"),
                quad("h", "a", "p", "b"),
                quad("h", "b", "q", "c"),
                quad("k", "c", "q", "d")));
        assertThat(select("SELECT ?s ?o { ?s <x:p> ?o }").rows()).hasSize(1);
        assertThat(select("SELECT * { ?s <x:p> ?o . ?o <x:q> ?next }").rows()).hasSize(1);
        assertThat(select("SELECT * { <x:a> <x:p>/<x:q>* ?o }").rows()).hasSize(3);
        assertThat(select("SELECT ?g { GRAPH ?g { <x:a> <x:p> <x:b> } }").rows())
                .hasSize(2);
        assertThat(select("SELECT * { ?s <x:p> ?o . GRAPH ?g { ?o <x:q> ?next } GRAPH <x:k> { ?next ?r ?end } }")
                        .rows())
                .hasSize(1);
        assertThat(select("SELECT * { ?s <x:p> ?o FILTER EXISTS { ?o <x:q> ?next } }")
                        .rows())
                .hasSize(1);
        assertThat(select("SELECT * { ?s <x:p> ?o FILTER NOT EXISTS { GRAPH <x:g> { ?o ?q ?n } } }")
                        .rows())
                .hasSize(1);
        assertThat(select("SELECT * { ?s <x:p> ?o { SELECT ?o (COUNT(*) AS ?n) { ?o <x:q> ?next } GROUP BY ?o } }")
                        .rows())
                .hasSize(1);
        assertThat(ask("ASK { <x:a> <x:p> <x:b> . <x:b> <x:q> <x:c> }")).isTrue();
        assertThat(ask("ASK { <x:a> <x:q> ?any }")).isFalse();
    }

    @Test
    void rows_keep_the_order_of_variables_and_rows_and_leave_unbound_values_empty() {
        store.write(added(
                new Position(1, 1), quad("g", "a", "p", "b"), quad("g", "c", "p", "d"), quad("g", "a", "q", "e")));
        Rows rows = select("SELECT ?o ?s ?e { ?s <x:p> ?o OPTIONAL { ?s <x:q> ?e } } ORDER BY ?s");
        assertThat(rows.variables()).containsExactly("o", "s", "e");
        assertThat(rows.rows())
                .containsExactly(
                        List.of(Optional.of(node("b")), Optional.of(node("a")), Optional.of(node("e"))),
                        List.of(Optional.of(node("d")), Optional.of(node("c")), Optional.empty()));
        assertThat(rows.value(rows.rows().getLast(), "s")).contains(node("c"));
    }

    @Test
    void literals_come_back_as_they_were() {
        List<Node> literals = List.of(
                NodeFactory.createLiteralString("plain \"quoted\" \\ back\nline\ttab é 💊 ' {} ;"),
                NodeFactory.createLiteralLang("colour", "en-GB"),
                NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal),
                NodeFactory.createLiteralDT("42", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean),
                NodeFactory.createLiteralDT("2026-01-02", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("2019", XSDDatatype.XSDgYear),
                NodeFactory.createLiteralString(""),
                NodeFactory.createURI("https://example.org/a?b=c&d=%20#é"));
        List<Quad> quads = literals.stream()
                .map(literal -> new Quad(node("g"), node("a"), node("p"), literal))
                .toList();
        store.write(new Change(Set.of(), List.of(), quads, new Position(1, 1)));
        assertThat(quads()).containsExactlyInAnyOrderElementsOf(quads);
        store.write(new Change(Set.of(), quads, List.of(), new Position(2, 2)));
        assertThat(quads()).isEmpty();
    }

    @Test
    void a_change_empties_then_removes_then_adds() {
        store.write(added(
                new Position(1, 1), quad("g", "a", "p", "b"), quad("h", "c", "p", "d"), quad("h", "e", "p", "f")));
        store.write(new Change(
                Set.of(node("g"), node("never-there")),
                List.of(quad("h", "c", "p", "d"), quad("h", "e", "p", "f"), quad("h", "not", "p", "there")),
                List.of(quad("g", "new", "p", "b"), quad("h", "e", "p", "f")),
                new Position(2, 2)));
        assertThat(quads()).containsExactlyInAnyOrder(quad("g", "new", "p", "b"), quad("h", "e", "p", "f"));
    }

    @Test
    void emptying_the_graph_that_keeps_the_position_leaves_the_position() {
        store.write(added(new Position(1, 1), new Quad(StoredPosition.GRAPH, node("a"), node("p"), node("b"))));
        store.write(new Change(Set.of(StoredPosition.GRAPH), List.of(), List.of(), new Position(2, 2)));
        assertThat(store.position()).isEqualTo(new Position(2, 2));
        assertThat(quads()).isEmpty();
    }

    @Test
    void the_same_change_twice_is_the_same_as_once() {
        Change change = new Change(
                Set.of(node("g")),
                List.of(quad("h", "c", "p", "d")),
                List.of(quad("g", "a", "p", "b"), quad("h", "e", "p", "f")),
                new Position(3, 99));
        store.write(change);
        Fingerprint once = Fingerprint.of(store);
        store.write(change);
        assertThat(Fingerprint.of(store)).isEqualTo(once);
    }

    @Test
    void quads_are_found_by_any_part() {
        store.write(added(
                new Position(1, 1), quad("g", "a", "p", "b"), quad("h", "a", "p", "c"), quad("h", "d", "q", "c")));
        assertThat(store.quads(node("h"), Node.ANY, Node.ANY, Node.ANY)).hasSize(2);
        assertThat(store.quadsOf(List.of(node("h"))))
                .containsExactlyInAnyOrderElementsOf(store.quads(node("h"), Node.ANY, Node.ANY, Node.ANY));
        assertThat(store.quadsOf(List.of(node("g"), node("h"), node("nothing"))))
                .containsExactlyInAnyOrderElementsOf(quads());
        assertThat(store.quadsOf(List.of())).isEmpty();
        assertThat(store.quads(Node.ANY, node("a"), Node.ANY, Node.ANY)).hasSize(2);
        assertThat(store.quads(Node.ANY, Node.ANY, node("q"), Node.ANY)).containsExactly(quad("h", "d", "q", "c"));
        assertThat(store.quads(Node.ANY, Node.ANY, Node.ANY, node("c"))).hasSize(2);
        assertThat(store.quads(node("g"), node("a"), node("p"), node("b"))).containsExactly(quad("g", "a", "p", "b"));
        assertThat(store.quads(node("g"), node("a"), node("p"), node("c"))).isEmpty();
    }

    @Test
    void clearing_leaves_nothing_and_writing_goes_on() {
        store.write(added(new Position(1, 1), quad("g", "a", "p", "b")));
        store.clear();
        assertThat(store.position()).isEqualTo(Position.NONE);
        assertThat(quads()).isEmpty();
        store.write(added(new Position(1, 1), quad("g", "c", "p", "d")));
        assertThat(quads()).containsExactly(quad("g", "c", "p", "d"));
    }

    @Test
    void the_fingerprint_depends_on_what_is_there_and_not_on_the_order_it_came_in() {
        List<Quad> quads = new ArrayList<>(many(500));
        store.write(new Change(Set.of(), List.of(), quads, new Position(1, 1)));
        Fingerprint first = Fingerprint.of(store);
        assertThat(first.quads()).isEqualTo(502);
        store.clear();
        Collections.reverse(quads);
        store.write(new Change(Set.of(), List.of(), quads.subList(0, 100), new Position(1, 0)));
        store.write(new Change(Set.of(), List.of(), quads.subList(50, 500), new Position(1, 1)));
        assertThat(Fingerprint.of(store)).isEqualTo(first);
        Quad there = quad("g", "subject-7", "p", "object-7");
        for (Quad other : List.of(
                quad("h", "subject-7", "p", "object-7"),
                quad("g", "other", "p", "object-7"),
                quad("g", "subject-7", "q", "object-7"),
                quad("g", "subject-7", "p", "object-8"))) {
            store.write(new Change(Set.of(), List.of(there), List.of(other), new Position(1, 1)));
            assertThat(Fingerprint.of(store)).as("%s for object-7", other).isNotEqualTo(first);
            there = other;
        }
    }

    @Test
    void a_large_change_is_written() {
        store.write(new Change(Set.of(), List.of(), many(20_000), new Position(1, 1)));
        assertThat(select("SELECT (COUNT(*) AS ?n) { GRAPH <x:g> { ?s ?p ?o } }")
                        .rows()
                        .getFirst()
                        .getFirst())
                .contains(NodeFactory.createLiteralDT("20000", XSDDatatype.XSDinteger));
    }

    @Test
    void a_reader_sees_a_change_whole_or_not_at_all() {
        store.write(added(new Position(1, 1), quad("g", "a", "left", "0"), quad("g", "a", "right", "0")));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            while (!done.get()) {
                Rows rows = select("SELECT ?left ?right { ?a <x:left> ?left ; <x:right> ?right }");
                assertThat(rows.rows()).hasSize(1);
                assertThat(rows.rows().getFirst().getFirst())
                        .isEqualTo(rows.rows().getFirst().getLast());
                reads++;
            }
            return reads;
        });
        for (int i = 1; i <= 40; i++) {
            store.write(new Change(
                    Set.of(node("g")),
                    List.of(),
                    List.of(quad("g", "a", "left", "" + i), quad("g", "a", "right", "" + i)),
                    new Position(i + 1, i)));
        }
        done.set(true);
        assertThat(reading.join()).isPositive();
    }

    @Test
    void a_query_that_takes_too_long_is_ended_and_the_store_goes_on() {
        store.write(new Change(Set.of(), List.of(), many(2_000), new Position(1, 1)));
        assertThatThrownBy(() -> store.select(
                        QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                        Duration.ofMillis(300)))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.QUERY_TIMEOUT));
        assertThat(ask("ASK { ?s ?p ?o }")).isTrue();
    }

    @Test
    void a_quad_that_is_none_is_refused_before_anything_is_written() {
        Quad open = new Quad(node("g"), node("a"), node("p"), Node.ANY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write(added(new Position(1, 1), quad("g", "a", "p", "b"), open)));
        Quad blank = new Quad(node("g"), NodeFactory.createBlankNode(), node("p"), node("b"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.write(added(new Position(1, 1), blank)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write(
                        added(new Position(1, 1), new Quad(Quad.defaultGraphIRI, node("a"), node("p"), node("b")))));
        assertThat(quads()).isEmpty();
    }

    @Test
    void outside_queries_see_the_same_dataset_before_and_after_the_first_write() throws Exception {
        SparqlSource source = store.sparqlSource();
        assertThat(countedFromOutside(source, "SELECT (COUNT(*) AS ?n) { ?s <x:p> ?o }"))
                .containsExactly(0L);
        store.write(added(new Position(1, 1), quad("g", "a", "p", "b"), quad("h", "a", "p", "b")));
        assertThat(countedFromOutside(
                        source,
                        "SELECT (COUNT(*) AS ?n) { ?s <x:p> ?o }",
                        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s <x:p> ?o } }"))
                .containsExactly(1L, 2L);
        assertThat(store.sparqlSource()).isEqualTo(source);
    }

    @Test
    void a_closed_store_is_unavailable() {
        store.write(added(new Position(1, 1), quad("g", "a", "p", "b")));
        store.close();
        store.close();
        assertThatThrownBy(() -> store.write(added(Position.NONE))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.clear()).isInstanceOf(Problem.class);
        for (Runnable use : List.<Runnable>of(
                () -> ask("ASK {}"), () -> quads(), () -> store.position(), () -> store.write(added(Position.NONE)))) {
            assertThatThrownBy(use::run)
                    .isInstanceOfSatisfying(
                            Problem.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE));
        }
    }

    Rows select(String query) {
        return store.select(QueryFactory.create(query), SECONDS);
    }

    boolean ask(String query) {
        return store.ask(QueryFactory.create(query), SECONDS);
    }

    /** All quads but those of the position. */
    List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        store.forEach(quads::add);
        quads.removeIf(quad -> quad.getSubject().equals(StoredPosition.DATASET));
        return quads;
    }

    static Change added(Position position, Quad... quads) {
        return new Change(Set.of(), List.of(), List.of(quads), position);
    }

    static List<Quad> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> quad("g", "subject-" + i, "p", "object-" + i))
                .toList();
    }

    static Quad quad(String graph, String subject, String predicate, String object) {
        return new Quad(node(graph), node(subject), node(predicate), node(object));
    }

    static Node node(String name) {
        return NodeFactory.createURI("x:" + name);
    }
}
