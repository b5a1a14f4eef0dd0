package org.claimgraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AllowanceTest {

    private final AtomicLong nanos = new AtomicLong(-Duration.ofHours(1).toNanos());
    private final Allowance three = new Allowance(3, Duration.ofSeconds(10), nanos::get);

    @Test
    void so_many_at_once_then_one_in_a_while() {
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> three.require("a", "")).doesNotThrowAnyException();
            three.take("a");
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> three.require("a", "Too many."))
                .matches(problem -> problem.code() == ProblemCode.RATE_LIMITED)
                .matches(problem -> problem.details().containsValue(10L));
        assertThatCode(() -> three.require("b", "")).doesNotThrowAnyException();
        after(9);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> three.require("a", ""))
                .matches(problem -> problem.details().containsValue(1L));
        after(1);
        assertThatCode(() -> three.require("a", "")).doesNotThrowAnyException();
        three.take("a");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> three.require("a", ""));
    }

    @Test
    void whoever_rests_has_all_of_it_again_and_no_more() {
        three.take("a");
        after(10_000);
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> three.require("a", "")).doesNotThrowAnyException();
            three.take("a");
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> three.require("a", ""));
    }

    @Test
    void a_client_is_its_address_and_of_the_long_ones_its_network() {
        assertThat(client("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(client("192.0.2.2"));
        assertThat(client("2001:db8::1"))
                .isEqualTo(client("2001:db8:0:0:1::9"))
                .isNotEqualTo(client("2001:db8:0:1::1"));
        assertThat(client("no:address")).isEqualTo("no:address");
    }

    private void after(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static String client(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Clients.of(request);
    }
}
