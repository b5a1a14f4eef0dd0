package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.claimgraph.claim.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(0, 4] h | (0, 4] h | EQUAL",
                "(0, 4] h | [0, 4] h | INSIDE",
                "(0, 4] h | (0, 24] h | INSIDE",
                "[5, 5] h | [0, 5] h | INSIDE",
                "[2, ∞) h | (-∞, ∞) h | INSIDE",
                "(0, 24] h | [24, 72] h | MEETS",
                "(0, 24) h | [24, 72] h | DISJOINT",
                "(0, 24) h | (24, 72] h | DISJOINT",
                "[0, 10] h | [5, 15] h | OVERLAPS",
                "[0, 6) h | (5, 9] h | OVERLAPS",
                "(-∞, 5] h | [5, ∞) h | MEETS",
                "(-∞, 6] h | [5, ∞) h | OVERLAPS",
                "[0, 4] mg | [0, 4] mg/kg | INCOMPARABLE",
                "(4, 4] h | [0, 4] h | INCOMPARABLE"
            })
    void relate_by_their_bounds(String a, String b, ValueRelation relation) {
        Interval one = Interval.parse(a);
        Interval other = Interval.parse(b);
        assertThat(Ranges.relation(one, other)).isEqualTo(relation);
        assertThat(Ranges.relation(other, one)).isEqualTo(relation.mirrored());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 10] h | [5, 15] h | 0.3333",
                "[0, 10] h | [0, 10) h | 1",
                "[5, 5] h | [5, 5] h | 1",
                "[5, 5] h | [6, 6] h | 0",
                "[5, 5] h | [0, 10] h | 0",
                "[0, 4] h | [24, 72] h | 0",
                "[2, ∞) h | [3, ∞) h | 1",
                "[0, 10] h | [5, ∞) h | 0",
                "(-∞, 5] h | [0, ∞) h | 0",
                "(-∞, ∞) h | [0, ∞) h | 0.5",
                "(-∞, ∞) h | (-∞, ∞) h | 1",
                "[0, 2] h | [0, 4] h | 0.5"
            })
    void have_a_jaccard_index_with_infinite_bounds_and_for_points(String a, String b, BigDecimal jaccard) {
        assertThat(Ranges.jaccard(Interval.parse(a), Interval.parse(b))).isEqualByComparingTo(jaccard);
        assertThat(Ranges.jaccard(Interval.parse(b), Interval.parse(a))).isEqualByComparingTo(jaccard);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"(0, 4] h | [24, 72] h | 20", "(0, 24) h | [24, 72] h | 0", "[336, 1008] h | (0, 4] h | 332"})
    void that_are_disjoint_have_a_gap(String a, String b, BigDecimal gap) {
        assertThat(Ranges.gap(Interval.parse(a), Interval.parse(b)).orElseThrow())
                .isEqualByComparingTo(gap);
    }
}
