package org.claimgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.claimgraph.claim.Interval;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static Axis of(String... intervals) {
        return Axis.of(Arrays.stream(intervals).map(Interval::parse).toList()).orElseThrow();
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }

    @Test
    void times_have_ticks_that_people_name_and_room_for_nought() {
        assertThat(labels(of("(0, 4] h", "[168, ∞) h")))
                .containsExactly("0", "1 h", "4 h", "1 day", "1 week", "1 month");
        assertThat(labels(of("[0.5, 3000] h")))
                .containsExactly("1 min", "1 h", "4 h", "1 day", "1 week", "1 month", "1 year");
    }

    @Test
    void equal_ratios_of_time_are_equally_far_apart() {
        Axis axis = of("[1, 8766] h");
        assertThat(axis.at(24) - axis.at(4)).isCloseTo(axis.at(144) - axis.at(24), within(1e-9));
        assertThat(axis.at(0)).isZero();
        assertThat(of("(0, 4] h", "[1, 8766] h").at(1)).isGreaterThan(0.05);
    }

    @Test
    void other_units_are_measured_evenly() {
        Axis axis = of("[10, 70] percent");
        assertThat(labels(axis)).containsExactly("0", "10", "20", "30", "40", "50", "60", "70");
        assertThat(axis.at(35)).isCloseTo(0.5, within(1e-9));
        assertThat(labels(of("[0.05, 0.3] mg"))).containsExactly("0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3");
        assertThat(labels(of("(17000000, ∞) persons"))).contains("20\u202f000\u202f000");
    }

    @Test
    void one_value_or_none_has_an_axis_too() {
        assertThat(of("[7, 7] percent").at(7)).isCloseTo(0.5, within(1e-9));
        assertThat(of("[0, 0] percent").ticks()).hasSizeGreaterThan(1);
        assertThat(of("(-∞, ∞) percent").ticks()).hasSizeGreaterThan(1);
        assertThat(of("(-∞, ∞) h").ticks()).hasSizeGreaterThan(1);
        assertThat(Axis.of(List.of())).isEmpty();
    }

    @Test
    void what_is_smaller_or_larger_than_any_tick_is_put_at_the_end() {
        Axis axis = of("[0.000001, 100000000] h");
        assertThat(axis.at(0.000001)).isZero();
        assertThat(axis.at(100_000_000)).isOne();
    }
}
