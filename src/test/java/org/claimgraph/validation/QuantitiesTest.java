package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claimgraph.claim.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class QuantitiesTest {

    private final Quantities quantities = new Quantities(ExampleVocabulary.vocabulary());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{max: 4, unit: h}; (0, 4] h; (0, 4] h",
                "{max: 0, unit: h}; [0, 0] h; [0, 0] h",
                "{max: 4, unit: h, minInclusive: true}; [0, 4] h; [0, 4] h",
                "{max: 4, unit: h, maxInclusive: false}; (0, 4) h; (0, 4) h",
                "{max: -4, unit: percent}; (-∞, -4] percent; (-∞, -4] percent",
                "{min: 2, unit: wk}; [2, ∞) wk; [336, ∞) h",
                "{min: 2, unit: wk, minInclusive: false}; (2, ∞) wk; (336, ∞) h",
                "{min: 1, max: 1, unit: wk}; [1, 1] wk; [168, 168] h",
                "{min: 60, max: 60, unit: min}; [60, 60] min; [1, 1] h",
                "{min: 20, max: 40, unit: min}; [20, 40] min; [0.333333333333, 0.666666666667] h",
                "{min: 0.5, max: 1.50, unit: g}; [0.5, 1.5] g; [500, 1500] mg",
                "{min: 0.5, unit: mg/kg}; [0.5, ∞) mg/kg; [0.5, ∞) mg/kg",
                "{min: 12, max: 12, unit: patients}; [12, 12] patients; [12, 12] persons",
                "{phrase: within-hours}; (0, 24] h; (0, 24] h"
            })
    void is_read_as_stated_and_in_base_units(String written, String stated, String normal) {
        Optional<Interval> interval = stated(written);
        assertThat(interval.map(Interval::toString)).contains(stated.strip());
        assertThat(interval.map(quantities::normal).map(Interval::toString)).contains(normal.strip());
    }

    @Test
    void is_no_interval_without_numbers() {
        assertThat(stated("{text: rapid}")).isEmpty();
        assertThat(stated("{phrase: rapid}")).isEmpty();
    }

    private Optional<Interval> stated(String written) {
        String json = written.replaceAll("([a-zA-Z]+):", "\"$1\":")
                .replaceAll("(\"(?:unit|phrase|text)\": )([^,}]+)", "$1\"$2\"");
        return quantities.stated(JsonMapper.shared().readTree(json));
    }
}
