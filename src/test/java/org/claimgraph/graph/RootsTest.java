package org.claimgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Work;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;

class RootsTest {

    @Test
    void a_study_rests_on_itself() {
        assertThat(roots(work("trial")).of("trial")).containsExactly(Ref.of("work/trial"));
    }

    @Test
    void a_statement_rests_on_the_body_that_made_it() {
        assertThat(roots(issued("statement", "college")).of("statement")).containsExactly(Ref.of("body/college"));
    }

    @Test
    void a_synthesis_rests_on_what_it_puts_together_at_any_distance() {
        Roots roots = roots(
                work("review", "analysis", "trial-c"),
                work("analysis", "trial-a", "trial-b"),
                work("trial-a"),
                work("trial-b"),
                work("trial-c"));
        assertThat(roots.of("review"))
                .containsExactly(Ref.of("work/trial-a"), Ref.of("work/trial-b"), Ref.of("work/trial-c"));
    }

    @Test
    void works_that_rest_on_each_other_in_a_circle_still_have_a_root() {
        assertThat(roots(work("a", "b"), work("b", "a")).of("a")).containsExactly(Ref.of("work/a"));
    }

    private static Roots roots(Work... works) {
        Map<String, Work> byId = Arrays.stream(works).collect(Collectors.toMap(Work::id, Function.identity()));
        return new Roots(byId);
    }

    private static Work work(String id, String... restsOn) {
        return new Work(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Identifiers.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(restsOn));
    }

    private static Work issued(String id, String body) {
        return new Work(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Identifiers.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(body),
                List.of());
    }
}
