package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.claimgraph.graph.Names;
import org.claimgraph.judgement.Judge;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.DataFolder;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Store;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that carries a write out and then can't say so, as a server may whose connection breaks, or doesn't. */
class LostAnswerTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();

    @TempDir
    private Path folder;

    private boolean losing;
    private int writes = Integer.MAX_VALUE;

    @Test
    void a_write_whose_answer_was_lost_counts_when_the_next_comes() {
        withLoader(Clock.systemUTC(), (loader, recovery, holdings, store) -> {
            losing = true;
            Unit first = Examples.source(recovery.references(holdings), "one", 4);
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> load(loader, first));
            losing = false;

            Unit second = Examples.source(recovery.references(holdings), "one", 72);
            load(loader, second);
            assertThat(store.quads(NAMES.sourceGraph("one"), Node.ANY, Terms.SAYS, Node.ANY))
                    .hasSize(2);
            assertThat(recovery.verify(holdings)).matches(Verification::same);
        });
    }

    @Test
    void verdicts_that_were_written_in_part_are_made_anew_with_the_next_load() {
        withLoader(new HastyClock(), (loader, recovery, holdings, store) -> {
            List<Unit> sources = IntStream.range(0, 10)
                    .<Unit>mapToObj(i -> Examples.source(recovery.references(holdings), "s" + i, i + 1))
                    .toList();
            load(loader, sources.toArray(Unit[]::new));

            // Two writes of claims, then all is judged anew, as most claims are on their question: the graph of
            // verdicts is emptied, and then not filled.
            writes = 3;
            Unit last = Examples.source(recovery.references(holdings), "last", 72);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> load(loader, Examples.work("review-2021", Optional.empty()), last));
            assertThat(store.quads(NAMES.disagreementGraph(), Node.ANY, Terms.VERDICT, Node.ANY))
                    .isEmpty();
            writes = Integer.MAX_VALUE;

            load(loader, sources.getFirst());
            assertThat(store.quads(NAMES.disagreementGraph(), Node.ANY, Terms.VERDICT, Node.ANY))
                    .isNotEmpty();
            assertThat(recovery.verify(holdings)).matches(Verification::same);
        });
    }

    private interface Use {
        void of(Loader loader, Recovery recovery, Holdings holdings, Store store);
    }

    private void withLoader(Clock clock, Use use) {
        DataFolder data = DataFolder.open(folder.resolve("data"));
        try (ClaimLog log = ClaimLog.open(data);
                Store store = losing(EmbeddedStore.open(data.store()))) {
            Judge judge = new Judge(store, NAMES);
            Recovery recovery = new Recovery(
                    log, store, new Index(NAMES), new UnitForm(new CurationCheck()), judge, SHIPPED, NAMES);
            Holdings holdings = recovery.open(true, version -> {});
            Loader loader = new Loader(log, store, new Index(NAMES), recovery, judge, holdings, clock);
            loader.load(Examples.background().iterator(), "tester", outcome -> {});
            use.of(loader, recovery, holdings, store);
        } finally {
            data.close();
        }
    }

    private static void load(Loader loader, Unit... units) {
        loader.load(List.of(units).iterator(), "tester", outcome -> {});
    }

    private Store losing(Store store) {
        return Interposed.on(
                store,
                method -> {
                    if (method.equals("write") && writes-- <= 0) {
                        throw new Problem(ProblemCode.STORE_UNAVAILABLE, "The disk is full.");
                    }
                },
                method -> {
                    if (losing && method.equals("write")) {
                        throw new Problem(ProblemCode.STORE_UNAVAILABLE, "The answer was lost.");
                    }
                });
    }
}
