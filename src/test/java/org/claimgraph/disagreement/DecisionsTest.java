package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Stance;
import org.junit.jupiter.api.Test;

/** What was decided where the rules leave room; the paper on disagreements says why. */
class DecisionsTest {

    private static final Said ONSET = Said.by("a", "onset", "drug=ketamine", "outcome=relief");
    private static final Said NAUSEA = Said.by("a", "adverse-effect", "drug=ketamine", "adverseEffect=nausea");
    private static final Said STATUS = Said.by(
                    "a", "regulatory-status", "drug=esketamine", "body=fda", "population=trd")
            .as("approved");

    @Test
    void rapid_is_compared_with_no_number() {
        assertThat(verdict(ONSET.phrase("rapid"), ONSET.from("b").at("[24, 72] h")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(ONSET.phrase("rapid"), ONSET.from("b").at("(0, 4] h").stance(Stance.DENIES)))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void rapid_denied_contradicts_rapid_but_not_slow() {
        assertThat(verdict(
                        ONSET.phrase("rapid"), ONSET.from("b").phrase("rapid").stance(Stance.DENIES)))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(ONSET.phrase("rapid"), ONSET.from("b").phrase("slow").stance(Stance.DENIES)))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void words_that_exclude_each_other_contradict_and_others_say_nothing_of_each_other() {
        assertThat(verdict(ONSET.phrase("rapid"), ONSET.from("b").phrase("slow")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(ONSET.phrase("transient"), ONSET.from("b").phrase("lasting")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(ONSET.phrase("transient"), ONSET.from("b").phrase("short-lived")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(SmallVocabulary.compare(
                                ONSET.phrase("rapid"), ONSET.from("b").phrase("slow"))
                        .disagreements(Verdict.FOR_REVIEW))
                .extracting(Disagreement::verdict)
                .containsExactly(Verdict.CONTRADICTS);
    }

    @Test
    void an_effect_with_its_frequency_refines_the_effect_as_such() {
        assertThat(verdict(NAUSEA.at("[5, 10] percent"), NAUSEA.from("b"))).isEqualTo(Verdict.REFINES);
    }

    @Test
    void an_effect_denied_contradicts_any_frequency_but_a_frequency_denied_not_the_effect() {
        assertThat(verdict(NAUSEA.at("[5, 10] percent"), NAUSEA.from("b").stance(Stance.DENIES)))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(NAUSEA, NAUSEA.from("b").at("[5, 10] percent").stance(Stance.DENIES)))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void milligrams_are_not_compared_with_milligrams_per_kilogram() {
        Said dose = Said.by("a", "dose", "drug=ketamine");
        assertThat(verdict(dose.at("[50, 50] mg"), dose.from("b").at("[0.5, 0.5] mg/kg")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(
                        ONSET.dose("[50, 50] mg").at("[1, 2] h"),
                        ONSET.from("b").dose("[1, 1] mg/kg").at("[4, 5] h")))
                .isEqualTo(Verdict.POSSIBLE_CONTRADICTION);
    }

    @Test
    void a_small_gap_between_rounded_numbers_is_no_contradiction() {
        assertThat(verdict(ONSET.at("[168, 168] h").about(), ONSET.from("b").at("[192, 192] h")))
                .isEqualTo(Verdict.TENSION);
        assertThat(verdict(ONSET.at("[168, 168] h").about(), ONSET.from("b").at("[336, 336] h")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(ONSET.at("[168, 168] h"), ONSET.from("b").at("[192, 192] h")))
                .isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void two_dates_of_one_status_are_in_tension_and_a_date_refines_its_year() {
        assertThat(verdict(STATUS.since("2019"), STATUS.from("b").since("2020")))
                .isEqualTo(Verdict.TENSION);
        assertThat(verdict(STATUS.since("2019-03"), STATUS.from("b").since("2019")))
                .isEqualTo(Verdict.REFINES);
        assertThat(verdict(STATUS.since("2019"), STATUS.from("b"))).isEqualTo(Verdict.REFINES);
    }

    @Test
    void categories_exclude_each_other_unless_declared_otherwise() {
        assertThat(verdict(STATUS, STATUS.from("b").as("not-approved"))).isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(STATUS.as("off-label"), STATUS.from("b").as("not-approved")))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void a_denied_category_excludes_itself_and_what_is_narrower() {
        Said link = Said.by("a", "association", "drug=ketamine", "outcome=relief");
        assertThat(verdict(
                        link.as("associated").stance(Stance.DENIES),
                        link.from("b").as("increased")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(
                        link.as("increased").stance(Stance.DENIES),
                        link.from("b").as("associated")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(
                        link.as("increased").stance(Stance.DENIES),
                        link.from("b").as("decreased")))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void of_two_denials_the_one_that_rules_out_more_refines_the_other() {
        assertThat(verdict(
                        ONSET.at("(0, 24] h").stance(Stance.DENIES),
                        ONSET.from("b").at("(0, 4] h").stance(Stance.DENIES)))
                .isEqualTo(Verdict.REFINES);
    }

    @Test
    void without_values_the_same_in_the_same_scope_agrees() {
        Said efficacy = Said.by("a", "efficacy", "drug=ketamine", "outcome=relief", "route=oral");
        assertThat(verdict(efficacy, efficacy.from("b").with("route="))).isEqualTo(Verdict.AGREES);
    }

    @Test
    void doses_of_different_phases_and_doses_over_different_periods_differ_in_scope() {
        Said dose = Said.by("a", "dose", "drug=esketamine", "phase=induction").at("[56, 56] mg");
        assertThat(verdict(dose, dose.from("b").with("phase=maintenance").at("[84, 84] mg")))
                .isEqualTo(Verdict.DIFFERS_IN_SCOPE);
        assertThat(verdict(
                        dose.over("[1, 1] wk"), dose.from("b").at("[84, 84] mg").over("[3, 3] wk")))
                .isEqualTo(Verdict.DIFFERS_IN_SCOPE);
    }

    @Test
    void sessions_over_a_period_are_compared_by_how_many_a_week() {
        Said sessions = Said.by("a", "schedule", "drug=ketamine", "phase=induction")
                .at("[6, 6] sessions")
                .over("[5, 5] wk");
        assertThat(verdict(sessions, sessions.from("b").over("[2, 3] wk"))).isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(sessions, sessions.from("b").at("[12, 12] sessions").over("[10, 10] wk")))
                .isEqualTo(Verdict.AGREES);
        assertThat(verdict(sessions, sessions.from("b").over("[35, 35] d"))).isEqualTo(Verdict.AGREES);
        assertThat(SmallVocabulary.compare(sessions, sessions.from("b").over("[2, 3] wk"))
                        .disagreements(Verdict.FOR_REVIEW))
                .extracting(Disagreement::explanation)
                .singleElement()
                .asString()
                .contains("at 6 sessions (1.2 sessions/wk)", "at 6 sessions (2–3 sessions/wk)");
        assertThat(verdict(sessions, sessions.from("b").over("[2, ∞) wk"))).isEqualTo(Verdict.REFINES);
    }

    @Test
    void a_period_without_an_end_or_of_nothing_makes_no_rate_below_or_beyond_all() {
        Said sessions =
                Said.by("a", "schedule", "drug=ketamine", "phase=induction").at("[6, 6] sessions");
        assertThat(verdict(
                        sessions.over("[2, ∞) wk"),
                        sessions.from("b").at("[4, 4] sessions").over("[1, 1] wk")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(sessions.over("[0, 0] h"), sessions.from("b").over("[1, 1] wk")))
                .isEqualTo(Verdict.REFINED_BY);
    }

    @Test
    void what_holds_in_narrower_populations_only_may_still_be_apart() {
        Said efficacy = Said.by("a", "efficacy", "drug=ketamine", "outcome=relief", "population=trd");
        Said denied = efficacy.from("b").stance(Stance.DENIES);
        assertThat(verdict(efficacy, denied.with("population=trd+adults"))).isEqualTo(Verdict.CONTRADICTS);
        assertThat(verdict(efficacy, denied.with("population=children"))).isEqualTo(Verdict.DIFFERS_IN_SCOPE);
        assertThat(verdict(efficacy, denied.with("population=adults"))).isEqualTo(Verdict.TENSION);
    }

    @Test
    void a_guess_softens_and_the_strongest_of_independent_pairs_counts() {
        Said hours = ONSET.at("(0, 4] h");
        Said days = ONSET.from("b").at("[24, 72] h");
        assertThat(verdict(hours.hedge(Hedge.SPECULATIVE), days)).isEqualTo(Verdict.TENSION);
        assertThat(SmallVocabulary.compare(hours.hedge(Hedge.SPECULATIVE), hours.from("c"), days)
                        .disagreements(Verdict.FOR_REVIEW))
                .singleElement()
                .extracting(Disagreement::verdict)
                .isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void independent_claims_decide_and_the_others_are_counted() {
        Said hours = ONSET.at("(0, 4] h").on("w");
        Said days = ONSET.at("[24, 72] h");
        Comparison comparison = SmallVocabulary.compare(
                hours,
                days.id("c2").on("v"),
                days.from("b").on("w"),
                days.from("c").on("x"),
                hours.from("d").on("y"));
        assertThat(comparison.disagreements(Verdict.FOR_REVIEW)).singleElement().satisfies(it -> {
            assertThat(it.verdict()).isEqualTo(Verdict.CONTRADICTS);
            assertThat(it.pairs()).isEqualTo(new PairCounts(4, 1, 1));
            assertThat(comparison.claimPairs(
                            it.a().stand().key(), it.b().stand().key()))
                    .hasSize(6)
                    .extracting(ClaimPair::verdict)
                    .containsOnlyOnce(Verdict.SELF_CONTRADICTION, Verdict.MISREPORT)
                    .contains(Verdict.CONTRADICTS);
        });
    }

    private static Verdict verdict(Said a, Said b) {
        return SmallVocabulary.COMPARER.verdict(a.testimony(), b.testimony());
    }
}
