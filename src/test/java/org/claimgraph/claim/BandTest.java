package org.claimgraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, WITHIN_MINUTES",
        "1, WITHIN_MINUTES",
        "1.01, WITHIN_HOURS",
        "24, WITHIN_HOURS",
        "24.5, WITHIN_DAYS",
        "168, WITHIN_DAYS",
        "169, WITHIN_WEEKS",
        "1344, WITHIN_WEEKS",
        "1345, LONGER"
    })
    void goes_by_the_upper_bound_in_hours(BigDecimal hours, Band band) {
        assertThat(Band.of(Optional.of(hours))).isEqualTo(band);
    }

    @Test
    void is_the_last_one_without_an_upper_bound() {
        assertThat(Band.of(Optional.empty())).isEqualTo(Band.LONGER);
    }
}
