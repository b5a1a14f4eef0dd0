package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static List<String> ticks(Double... numbers) {
        return Scale.of(List.of(numbers), 0, 100).ticks().stream()
                .map(Scale.Tick::text)
                .toList();
    }

    @Test
    void numbers_far_from_each_other_are_told_apart_by_tens() {
        assertThat(ticks(0.0, 0.5, 24.0, 1_344.0)).containsExactly("0.1", "1", "10", "100", "1000", "10000");
        Scale scale = Scale.of(List.of(1.0, 10.0, 100.0), 0, 100);
        assertThat(scale.log()).isTrue();
        assertThat(scale.x(10)).isEqualTo(50);
    }

    @Test
    void numbers_near_each_other_begin_at_zero_with_round_steps() {
        assertThat(ticks(3.0, 14.0)).containsExactly("0", "5", "10", "15");
        assertThat(ticks(0.0, 0.0)).first().isEqualTo("0");
        assertThat(ticks(-4.0, 4.0)).containsExactly("-4", "-2", "0", "2", "4");
    }

    @Test
    void zero_and_what_is_beyond_the_axis_are_at_its_ends() {
        Scale scale = Scale.of(List.of(0.0, 1.0, 1_000.0), 10, 110);
        assertThat(scale.x(0)).isEqualTo(10);
        assertThat(scale.x(1e9)).isEqualTo(110);
    }
}
