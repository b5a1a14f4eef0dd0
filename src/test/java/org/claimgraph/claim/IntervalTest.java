package org.claimgraph.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @ValueSource(strings = {"(0, 4] h", "[24, 72] h", "[2, ∞) wk", "(-∞, 0.5] mg/kg", "(-∞, ∞) h", "[-1.5, 0) percent"})
    void is_written_as_it_is_read(String text) {
        assertThat(Interval.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4 h", "[1, 2 h", "[1; 2] h", "[a, 2] h", "[1, 2]"})
    void refuses_what_is_not_an_interval(String text) {
        assertThatThrownBy(() -> Interval.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_equal_however_its_numbers_are_written() {
        Interval plain = new Interval(number("10"), false, number("100"), false, "h");
        Interval odd = new Interval(number("10.00"), false, number("1E+2"), false, "h");
        assertThat(odd).isEqualTo(plain).hasToString("[10, 100] h");
    }

    @Test
    void is_open_where_it_is_unbounded() {
        assertThat(new Interval(number("2"), false, Optional.empty(), false, "wk"))
                .hasToString("[2, ∞) wk");
    }

    @Test
    void converts_both_bounds_and_keeps_their_openness() {
        assertThat(Interval.parse("(2, 6] wk").in("h", new BigDecimal(168))).hasToString("(336, 1008] h");
    }

    @Test
    void is_empty_only_where_nothing_fits() {
        assertThat(Interval.parse("[1, 1] h").isEmpty()).isFalse();
        assertThat(Interval.parse("(1, 1] h").isEmpty()).isTrue();
        assertThat(Interval.parse("[2, 1] h").isEmpty()).isTrue();
        assertThat(Interval.parse("[2, ∞) h").isEmpty()).isFalse();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
