package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

/** A store that carries a write out and then can't say so, as a server may whose connection breaks. */
class LostAnswerTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final Shipped SHIPPED = Shipped.read();

    @TempDir
    private Path folder;

    private boolean losing;

    @Test
    void a_write_whose_answer_was_lost_counts_when_the_next_comes() {
        DataFolder data = DataFolder.open(folder.resolve("data"));
        try (ClaimLog log = ClaimLog.open(data);
                Store store = losing(EmbeddedStore.open(data.store()))) {
            Judge judge = new Judge(store, NAMES);
            Recovery recovery = new Recovery(
                    log, store, new Index(NAMES), new UnitForm(new CurationCheck()), judge, SHIPPED, NAMES);
            Holdings holdings = recovery.open(true, version -> {});
            Loader loader = new Loader(log, store, new Index(NAMES), recovery, judge, holdings, Clock.systemUTC());
            loader.load(Examples.background().iterator(), "tester", outcome -> {});

            losing = true;
            Unit first = Examples.source(recovery.references(holdings), "one", 4);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> loader.load(List.of(first).iterator(), "tester", outcome -> {}));
            losing = false;

            Unit second = Examples.source(recovery.references(holdings), "one", 72);
            loader.load(List.of(second).iterator(), "tester", outcome -> {});
            assertThat(store.quads(NAMES.sourceGraph("one"), Node.ANY, Terms.SAYS, Node.ANY))
                    .hasSize(2);
            assertThat(recovery.verify(holdings)).matches(Verification::same);
        } finally {
            data.close();
        }
    }

    private Store losing(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(store, arguments);
                        if (losing && method.getName().equals("write")) {
                            throw new Problem(ProblemCode.STORE_UNAVAILABLE, "The answer was lost.");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
