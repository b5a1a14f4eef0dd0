package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Queries that don't do what they are told. */
class RunningQueriesTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    /** What a query that ends by itself may take, however busy the machine is. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RunningQueries queries = new RunningQueries(1, DataSize.ofMegabytes(64));

    @Test
    void one_that_cant_be_stopped_is_left_behind_and_keeps_its_place_until_it_ends() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        long begin = System.nanoTime();
        assertThat(problem(new Running("deaf", SHORT), () -> await(end)).code()).isEqualTo(ProblemCode.QUERY_TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, SHORT.plusMillis(1_900));
        assertThat(queries.find("deaf")).isEmpty();
        assertThat(problem(new Running("next", SHORT), () -> {}).code()).isEqualTo(ProblemCode.BUSY);
        end.countDown();
        AtomicBoolean ran = new AtomicBoolean();
        queries.run(new Running("after", LONG), () -> ran.set(true));
        assertThat(ran).isTrue();
    }

    @Test
    void one_whose_end_has_to_wait_for_it_is_left_behind_all_the_same() {
        CountDownLatch end = new CountDownLatch(1);
        Running query = new Running("locked", SHORT);
        query.endedBy(() -> await(end));
        long begin = System.nanoTime();
        assertThat(problem(query, () -> await(end)).code()).isEqualTo(ProblemCode.QUERY_TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SHORT.plusMillis(5_000));
        end.countDown();
    }

    @Test
    void one_that_allocates_without_end_is_stopped() {
        Running greedy = new Running("greedy", LONG);
        AtomicBoolean stopped = new AtomicBoolean();
        greedy.endedBy(() -> stopped.set(true));
        Problem problem = problem(greedy, () -> {
            while (!stopped.get()) {
                assertThat(new byte[100_000]).isNotEmpty();
            }
        });
        assertThat(problem.code()).isEqualTo(ProblemCode.RESULT_TOO_LARGE);
        assertThat(problem.getMessage()).contains("64 MB");
    }

    @Test
    void a_failure_is_passed_on_and_frees_the_place() {
        for (int turn = 0; turn < 3; turn++) {
            assertThatThrownBy(() -> queries.run(new Running("failing", LONG), () -> {
                        throw new IOException("broken");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
        }
    }

    @Test
    void the_first_reason_for_stopping_counts_and_what_ends_later_ends_at_once() {
        Running query = new Running("told", SHORT);
        query.stop(new Problem(ProblemCode.QUERY_CANCELLED, "First."));
        query.stopForTime();
        AtomicBoolean ended = new AtomicBoolean();
        query.endedBy(() -> ended.set(true));
        assertThat(ended).isTrue();
        assertThat(query.stopped())
                .hasValueSatisfying(problem -> assertThat(problem).hasMessage("First."));
    }

    @Test
    void nothing_reaches_a_response_that_was_given_up() throws IOException {
        MockHttpServletResponse sent = new MockHttpServletResponse();
        HeldBack held = new HeldBack(sent);
        held.setContentType("text/csv");
        held.getOutputStream().write(new byte[10]);
        held.giveUp();
        held.setStatus(418);
        held.setHeader("X-Late", "yes");
        held.setContentType("text/html");
        assertThatThrownBy(() -> held.getOutputStream().write(1)).isInstanceOf(IOException.class);
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(sent.getHeaderNames()).doesNotContain("X-Late");
        assertThat(sent.getContentType()).isEqualTo("text/csv");
        assertThat(sent.getContentAsByteArray()).isEmpty();
    }

    private Problem problem(Running query, RunningQueries.Work work) {
        return catchThrowableOfType(Problem.class, () -> queries.run(query, work));
    }

    private static void await(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException e) {
                // It does not listen.
            }
        }
    }
}
