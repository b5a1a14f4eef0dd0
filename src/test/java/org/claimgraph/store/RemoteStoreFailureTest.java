package org.claimgraph.store;

import static org.apache.jena.graph.Node.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.store.FailingProxy.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A remote store whose server is slow, gone, or half-way through an answer: never a wrong one. */
// First, as it takes long: it waits.
@Order(1)
class RemoteStoreFailureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private FusekiServer server;
    private FailingProxy proxy;
    private RemoteStore store;

    @BeforeEach
    void start() throws IOException {
        server = RemoteStoreTest.fuseki(DataService.newBuilder(DatasetGraphFactory.createTxnMem())
                .withStdServices(true)
                .build());
        proxy = new FailingProxy(URI.create(server.datasetURL("/ds")));
        store = RemoteStore.open(proxy.address(), PATIENCE);
        store.write(new Change(Set.of(), List.of(), StoreContract.many(200), new Position(1, 1)));
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        proxy.close();
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PASSES", "LOSES_A_QUAD"})
    void a_query_that_fails_has_no_answer_and_the_next_has_the_right_one(Fate fate) {
        proxy.queries(fate);
        assertThatThrownBy(() -> select())
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.code()).isIn(ProblemCode.STORE_UNAVAILABLE, ProblemCode.QUERY_TIMEOUT));
        assertUnavailable(() -> store.forEach(quad -> {}));
        proxy.queries(Fate.PASSES);
        assertThat(select().rows()).hasSize(200);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "PASSES",
                "LOSES_A_QUAD",
                "IS_ANSWERED_WITH_A_PAGE",
                "IS_ANSWERED_BY_HALF",
                "IS_ANSWERED_BY_HALF_AND_THEN_SILENCE"
            })
    void an_update_that_fails_is_told_and_can_be_sent_again(Fate fate) {
        Change change = change(2, "second");
        proxy.updates(fate);
        assertUnavailable(() -> store.write(change));
        proxy.updates(Fate.PASSES);
        assertThat(store.position()).isIn(new Position(1, 1), new Position(2, 2));
        store.write(change);
        assertThat(store.position()).isEqualTo(new Position(2, 2));
        assertThat(subject()).isEqualTo("x:second");
    }

    @Test
    void an_update_that_is_carried_out_after_it_was_sent_again_and_another_came_changes_nothing() throws Exception {
        proxy.updates(Fate.ARRIVES_LATE_AND_THE_ANSWER_IS_LOST);
        assertUnavailable(() -> store.write(change(2, "second")));
        proxy.updates(Fate.PASSES);
        store.write(change(2, "second"));
        store.write(change(3, "third"));
        Fingerprint before = Fingerprint.of(store);
        assertThat(proxy.release()).isEqualTo("HTTP/1.1 204");
        assertThat(store.position()).isEqualTo(new Position(3, 3));
        assertThat(subject()).isEqualTo("x:third");
        assertThat(Fingerprint.of(store)).isEqualTo(before);
    }

    @Test
    void an_update_beside_that_of_another_writer_is_told() throws Exception {
        try (RemoteStore other = RemoteStore.open(URI.create(server.datasetURL("/ds")))) {
            proxy.updates(Fate.ARRIVES_LATE_AND_THE_ANSWER_IS_LOST);
            assertUnavailable(() -> store.write(change(2, "mine")));
            other.write(change(2, "theirs"));
            assertThat(proxy.release()).isEqualTo("HTTP/1.1 204");
            assertThat(subject()).isEqualTo("x:theirs");
        }
    }

    @Test
    void a_long_answer_that_lost_a_quad_on_the_way_is_not_taken_for_the_whole() {
        List<Quad> whole = new ArrayList<>();
        store.forEach(whole::add);
        assertThat(whole).hasSize(202);
        proxy.queries(Fate.LOSES_A_QUAD);
        assertUnavailable(() -> store.forEach(quad -> {}));
    }

    @Test
    void an_answer_that_goes_silent_ends_in_time() {
        proxy.queries(Fate.IS_ANSWERED_BY_HALF_AND_THEN_SILENCE);
        long start = System.nanoTime();
        AtomicInteger seen = new AtomicInteger();
        assertUnavailable(() -> store.forEach(quad -> seen.incrementAndGet()));
        assertThatThrownBy(this::select).isInstanceOf(Problem.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void a_server_that_goes_silent_stops_the_start() {
        proxy.queries(Fate.IS_ANSWERED_BY_HALF_AND_THEN_SILENCE);
        assertThatThrownBy(() -> RemoteStore.open(proxy.address(), PATIENCE)).isInstanceOf(StartFailure.class);
        proxy.queries(Fate.IS_ANSWERED_WITH_500);
        assertThatThrownBy(() -> RemoteStore.open(proxy.address(), PATIENCE)).isInstanceOf(StartFailure.class);
    }

    @Test
    void a_server_that_is_stopped_is_unavailable_and_comes_back() {
        int port = server.getPort();
        server.stop();
        assertUnavailable(this::select);
        assertUnavailable(() -> store.write(change(2, "second")));
        server = FusekiServer.create()
                .port(port)
                .loopback(true)
                .add("/ds", DatasetGraphFactory.createTxnMem())
                .build()
                .start();
        assertThat(select().rows()).isEmpty();
    }

    private Rows select() {
        return store.select(QueryFactory.create("SELECT ?s { ?s <x:p> ?o }"), PATIENCE);
    }

    private String subject() {
        return store.quads(StoreContract.node("g"), ANY, ANY, ANY)
                .getFirst()
                .getSubject()
                .getURI();
    }

    private static Change change(int position, String subject) {
        return new Change(
                Set.of(StoreContract.node("g")),
                List.of(),
                List.of(StoreContract.quad("g", subject, "p", "o")),
                new Position(position, position));
    }

    private static void assertUnavailable(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(Problem.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE);
            assertThat(e.getMessage()).doesNotContain("\n").contains("http://localhost:");
        });
    }
}
