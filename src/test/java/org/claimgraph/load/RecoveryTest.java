package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.judgement.Judge;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.DataFolder;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.store.Change;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Fingerprint;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store comes to that is behind its log, sound or not, after a process that didn't end in order. */
class RecoveryTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();

    @TempDir
    private Path folder;

    private DataFolder data;
    private ClaimLog log;
    private Store store;
    private Recovery recovery;
    private Holdings holdings;
    private Loader loader;

    private Position behind;
    private List<Quad> heldBehind;
    private Fingerprint whole;
    private Position latest;
    private List<Quad> heldLatest;

    private Runnable beforeItIsRead = () -> {};

    @BeforeEach
    void fill() {
        data = DataFolder.open(folder.resolve("data"));
        log = ClaimLog.open(data);
        store = EmbeddedStore.open(data.store());
        Index index = new Index(NAMES);
        Judge judge = new Judge(store, NAMES);
        recovery = new Recovery(
                log,
                Interposed.on(store, this::happen, method -> {}),
                index,
                new UnitForm(new CurationCheck()),
                judge,
                SHIPPED,
                NAMES);
        holdings = recovery.open(true, version -> {});
        loader = new Loader(log, store, index, recovery, judge, holdings, Clock.systemUTC());
        load(Examples.background().toArray(Unit[]::new));
        load(source("one", 4), source("two", 30));
        behind = store.position();
        heldBehind = held();

        load(source("one", 72), Examples.concept("drug/pain-killer"));
        load(Examples.concept("drug/examplol", "drug/pain-killer"), Examples.work("trial-2021", Optional.empty()));
        load(source("three", 5), Examples.work("review-2022", Optional.empty(), "trial-2021"), source("two", 6));
        whole = Fingerprint.of(store);
        latest = store.position();
        heldLatest = held();
    }

    @AfterEach
    void close() {
        store.close();
        log.close();
        data.close();
    }

    @Test
    void a_sound_store_that_is_behind_is_told_and_catches_up() {
        Fingerprint claims = claims();
        setBack(behind, heldBehind);
        assertThat(recovery.verify(holdings)).isEqualTo(new Verification(claims, claims()));
        assertThat(versionsWrittenByOpening()).isNotEmpty().allMatch(version -> version > behind.version());
        assertThat(Fingerprint.of(store)).isEqualTo(whole);
    }

    @Test
    void one_that_is_behind_and_lost_a_quad_is_made_anew() {
        List<Quad> damaged = new ArrayList<>(heldBehind);
        assertThat(damaged.remove(store.quads(NAMES.sourceGraph("two"), Node.ANY, Terms.SOURCE, Node.ANY)
                        .getFirst()))
                .isTrue();
        setBack(behind, damaged);
        assertThat(versionsWrittenByOpening()).anyMatch(version -> version <= behind.version());
        assertThat(Fingerprint.of(store)).isEqualTo(whole);
    }

    @Test
    void one_whose_position_is_within_an_entry_of_the_log_is_made_anew() {
        setBack(new Position(behind.version(), behind.logPlace() - 1), heldBehind);
        assertThat(versionsWrittenByOpening()).anyMatch(version -> version <= behind.version());
        assertThat(Fingerprint.of(store)).isEqualTo(whole);
    }

    @Test
    void an_update_that_a_server_carries_out_after_its_sender_is_gone_is_no_fault_of_the_store() {
        setBack(behind, heldBehind);
        beforeItIsRead = () -> setBack(latest, heldLatest);
        assertThat(versionsWrittenByOpening()).isEmpty();
        assertThat(Fingerprint.of(store)).isEqualTo(whole);
    }

    @Test
    void nor_is_one_that_comes_while_the_store_is_read() {
        setBack(behind, heldBehind);
        beforeItIsRead = () -> {
            setBack(latest, heldLatest);
            throw new Problem(ProblemCode.STORE_UNAVAILABLE, "It was written while it was read.");
        };
        assertThat(versionsWrittenByOpening()).isEmpty();
        assertThat(Fingerprint.of(store)).isEqualTo(whole);
    }

    private List<Quad> held() {
        List<Quad> quads = new ArrayList<>();
        store.forEach(quads::add);
        quads.removeAll(store.position().quads());
        return quads;
    }

    private void setBack(Position position, List<Quad> quads) {
        store.clear();
        store.write(new Change(Set.of(), List.of(), quads, position));
    }

    private void happen(String method) {
        if (method.equals("forEach")) {
            Runnable once = beforeItIsRead;
            beforeItIsRead = () -> {};
            once.run();
        }
    }

    /** Of all but verdicts. */
    private Fingerprint claims() {
        Fingerprint.Sum sum = new Fingerprint.Sum();
        store.forEach(quad -> {
            if (!quad.getGraph().equals(NAMES.disagreementGraph())) {
                sum.add(quad);
            }
        });
        return sum.fingerprint();
    }

    private List<Long> versionsWrittenByOpening() {
        List<Long> versions = new ArrayList<>();
        recovery.open(false, versions::add);
        return versions;
    }

    private Unit source(String id, int hours) {
        return Examples.source(recovery.references(holdings), id, hours);
    }

    private void load(Unit... units) {
        loader.load(List.of(units).iterator(), "tester", outcome -> {});
    }
}
