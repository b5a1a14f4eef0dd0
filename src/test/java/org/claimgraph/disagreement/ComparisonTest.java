package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Said HOURS = Said.by("a", "onset", "drug=ketamine", "route=intravenous", "outcome=relief")
            .at("(0, 4] h");
    private static final Said DAYS = HOURS.from("b").at("[24, 72] h");

    /** Found by random claims: of two scopes apart, the first pair conflicted only by exact numbers. */
    @Test
    void scopes_apart_are_told_by_a_pair_that_would_conflict_as_its_claims_give_the_numbers() {
        Said onset = Said.by("a", "onset", "drug=ketamine", "route=oral", "outcome=relief");
        Comparison comparison = SmallVocabulary.compare(
                onset.at("(0, 10] h").about(),
                onset.id("c2").at("(0, 12] h"),
                onset.from("b").with("route=intravenous").at("[9, 30] h"));
        assertThat(comparison.scopeDifferences())
                .singleElement()
                .satisfies(apart -> assertThat(apart.example().verdict()).isEqualTo(Verdict.DIFFERS_IN_SCOPE));
    }

    @Test
    void answers_that_can_all_hold_make_one_position() {
        List<Position> positions = SmallVocabulary.compare(
                        HOURS,
                        DAYS,
                        HOURS.from("c").at("(0, 24] h"),
                        DAYS.from("d").with("route=oral").at("[24, 48] h"),
                        HOURS.from("e").phrase("rapid").at("(0, 2] h"),
                        HOURS.from("f").stance(Stance.UNDETERMINED))
                .positions();
        assertThat(positions)
                .extracting(Position::label)
                .containsExactly("within 24 h", "at 1–3 d", "unsettled: within 4 h");
        assertThat(positions.getFirst().evidence().sources()).containsExactly("a", "c", "e");
        assertThat(positions.get(1).scopes()).hasSize(2);
    }

    @Test
    void roots_that_bear_each_other_out_are_counted_once_each() {
        Position position = SmallVocabulary.compare(
                        HOURS.on("trial"),
                        HOURS.from("b").on("trial", "cohort"),
                        HOURS.from("c").on("cohort"),
                        HOURS.from("d"))
                .positions()
                .getFirst();
        assertThat(position.evidence().independentRoots()).isEqualTo(3);
        assertThat(position.evidence().roots()).hasSize(3);
    }

    @Test
    void the_strongest_design_goes_by_the_rank_of_the_scheme() {
        assertThat(SmallVocabulary.compare(
                                HOURS.design("case-report"),
                                HOURS.from("b").design("randomised-trial"),
                                HOURS.from("c").design("letter"))
                        .positions()
                        .getFirst()
                        .evidence()
                        .strongestDesign())
                .contains("randomised-trial");
    }

    @Test
    void the_state_tells_how_positions_stand_to_each_other() {
        assertThat(state(HOURS, DAYS)).isEqualTo(QuestionState.DISCORDANT);
        assertThat(state(HOURS, HOURS.from("b"))).isEqualTo(QuestionState.CONCORDANT);
        assertThat(state(HOURS, DAYS.with("route=oral"))).isEqualTo(QuestionState.CONCORDANT);
        assertThat(state(HOURS, DAYS.from("a").id("c2"))).isEqualTo(QuestionState.SINGLE_SOURCE);
        assertThat(state(HOURS.on("w"), DAYS.on("w"))).isEqualTo(QuestionState.ECHO_ONLY);
        assertThat(state(HOURS.stance(Stance.UNDETERMINED), DAYS.stance(Stance.UNDETERMINED)))
                .isEqualTo(QuestionState.UNDECIDED);
        assertThat(state(HOURS, DAYS.stance(Stance.UNDETERMINED))).isEqualTo(QuestionState.SINGLE_SOURCE);
    }

    @Test
    void a_stronger_design_hides_no_conflict_below_it() {
        assertThat(state(
                        HOURS.design("meta-analysis"),
                        HOURS.from("c").design("meta-analysis"),
                        DAYS.design("self-report")))
                .isEqualTo(QuestionState.DISCORDANT);
    }

    @Test
    void a_difference_in_scope_is_told_once_a_pair_of_scopes() {
        Comparison comparison = SmallVocabulary.compare(
                HOURS,
                HOURS.from("c").at("(0, 2] h"),
                DAYS.with("route=oral"),
                DAYS.from("d").with("route=oral").at("[48, 50] h"));
        assertThat(comparison.scopeDifferences()).singleElement().satisfies(it -> {
            assertThat(it.dimensions()).containsExactly(ScopeDimension.ROUTE);
            assertThat(it.a()).hasSize(2);
            assertThat(it.b()).hasSize(2);
            assertThat(it.example().verdict()).isEqualTo(Verdict.DIFFERS_IN_SCOPE);
        });
        assertThat(comparison.tally(EnumSet.allOf(Verdict.class), 100).counts())
                .containsEntry(Verdict.DIFFERS_IN_SCOPE, 1L)
                .doesNotContainKey(Verdict.UNRELATED);
    }

    @Test
    void the_same_content_said_surely_and_unsurely_is_a_gap_in_certainty() {
        assertThat(SmallVocabulary.compare(
                                HOURS,
                                HOURS.from("b").hedge(Hedge.POSSIBLE),
                                HOURS.from("c").hedge(Hedge.PROBABLE))
                        .findings())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(QuestionFinding.Kind.CERTAINTY_GAP);
                    assertThat(it.claims()).containsExactly("a/c1", "b/c1");
                    assertThat(it.explanation())
                            .isEqualTo("“Paper a” gives as a fact what “Paper b” gives only as possible.");
                });
        assertThat(SmallVocabulary.compare(HOURS, HOURS.from("b").stance(Stance.UNDETERMINED))
                        .findings())
                .extracting(QuestionFinding::explanation)
                .containsExactly("“Paper a” gives as a fact what “Paper b” holds to be unsettled.");
        assertThat(SmallVocabulary.compare(HOURS, HOURS.from("b").hedge(Hedge.PROBABLE))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_value_outside_the_plausible_range_is_suspect() {
        Said dose = Said.by("a", "dose", "drug=racemic-ketamine");
        assertThat(SmallVocabulary.compare(
                                dose.at("[0.5, 0.5] mg/kg"), dose.from("b").at("[500, 500] ug/kg"))
                        .findings())
                .isEmpty();
        assertThat(SmallVocabulary.compare(dose.at("[50, 50] mg/kg")).findings())
                .extracting(QuestionFinding::explanation)
                .containsExactly("“Paper a” puts the dose at 50 mg/kg, outside of the usual range 0.1–3 mg/kg.");
    }

    @Test
    void a_source_that_is_silent_where_three_speak_is_an_omission() {
        Said efficacy = Said.by("a", "efficacy", "drug=ketamine", "outcome=relief", "population=trd");
        Said nausea = Said.by("a", "adverse-effect", "drug=ketamine", "adverseEffect=nausea", "population=mdd");
        List<Voices> voices = Stream.of(
                        SmallVocabulary.compare(
                                efficacy,
                                efficacy.from("b"),
                                efficacy.from("c"),
                                efficacy.from("d"),
                                efficacy.from("e")),
                        SmallVocabulary.compare(nausea, nausea.from("b"), nausea.from("c")),
                        SmallVocabulary.compare(Said.by("f", "safety", "drug=ketamine", "population=adults")
                                .as("safe")))
                .map(Comparison::voices)
                .toList();
        assertThat(new Omissions(SmallVocabulary.BACKGROUND).among(voices))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(QuestionFinding.Kind.OMISSION);
                    assertThat(it.sources()).containsExactly("d", "e");
                    assertThat(it.explanation())
                            .isEqualTo(
                                    "3 sources speak on the adverse effect of ketamine (nausea); d, e are silent on it.");
                });
    }

    @Test
    void a_disagreement_is_known_again_whoever_else_speaks() {
        String alone = SmallVocabulary.compare(HOURS, DAYS)
                .disagreements(Verdict.FOR_REVIEW)
                .findFirst()
                .orElseThrow()
                .hash();
        assertThat(SmallVocabulary.compare(
                                HOURS.from("x"), DAYS.from("y"), HOURS.from("z").at("[1, 1] h"))
                        .disagreements(Verdict.FOR_REVIEW))
                .extracting(Disagreement::hash)
                .contains(alone);
    }

    @Test
    void roots_are_those_of_the_works_or_else_the_document() {
        Claim plain = HOURS.testimony().claim();
        assertThat(testimony(plain).roots()).containsExactly(Ref.of("source/twin"));
        assertThat(testimony(citing(plain, "meta-analysis")).roots())
                .containsExactly(Ref.of("work/trial-1"), Ref.of("work/trial-2"));
        assertThat(testimony(citing(plain, "meta-analysis")).designs()).containsExactly("meta-analysis");
    }

    private static Testimony testimony(Claim claim) {
        return Testimony.of(
                claim,
                new Speaker("a", "A", "twin"),
                work -> Set.of(Ref.of("work/trial-1"), Ref.of("work/trial-2")),
                Optional::of);
    }

    private static Claim citing(Claim claim, String work) {
        return new Claim(
                claim.source(),
                claim.id(),
                claim.proposition(),
                claim.stance(),
                claim.hedge(),
                claim.says(),
                claim.stated(),
                claim.statedOver(),
                claim.statedDose(),
                claim.statedAssessmentTime(),
                claim.design(),
                claim.rating(),
                claim.assertedBy(),
                List.of(work),
                claim.locus(),
                claim.locator(),
                claim.note());
    }

    @Test
    void a_question_with_thousands_of_stands_answers_at_once_and_its_pairs_are_read_as_wanted() {
        List<Testimony> testimonies = new ArrayList<>();
        List<String> routes = List.of("intravenous", "oral", "intranasal", "any", "");
        for (int i = 0; i < 6000; i++) {
            testimonies.add(HOURS.from("s" + i)
                    .with("route=" + routes.get(i % routes.size()))
                    .dose("[" + (1 + i % 40) + ", " + (2 + i % 40) + "] mg")
                    .at("[" + (1 + i / 3) + ", " + (2 + i / 3) + "] h")
                    .testimony());
        }
        long start = System.nanoTime();
        Comparison comparison = SmallVocabulary.compare(testimonies);
        assertThat(comparison.positions()).hasSizeGreaterThan(100);
        assertThat(comparison.state()).isEqualTo(QuestionState.DISCORDANT);
        assertThat(comparison.disagreements(Verdict.FOR_REVIEW).limit(200)).hasSize(200);
        assertThat(comparison.tally(Verdict.FOR_REVIEW, 10_000).complete()).isFalse();
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    @Test
    void nested_ranges_cost_nothing() {
        List<Testimony> testimonies = new ArrayList<>();
        for (int i = 1; i <= 4000; i++) {
            testimonies.add(HOURS.from("s" + i).at("(0, " + i + "] h").testimony());
        }
        Comparison comparison = SmallVocabulary.compare(testimonies);
        assertThat(comparison.tally(Verdict.FOR_REVIEW, 10).counts()).isEmpty();
        assertThat(comparison.state()).isEqualTo(QuestionState.CONCORDANT);
    }

    @Test
    void the_sentence_of_each_verdict_can_be_read_aloud() {
        assertThat(sentence(HOURS, DAYS.with("outcome=receptor-change")))
                .isEqualTo(
                        "“Paper b” puts the onset of ketamine by the route intravenous for receptor change at 24–72 h;"
                                + " “Paper a” puts it for relief within 4 h:"
                                + " different outcome, so the two need not conflict.");
        assertThat(sentence(HOURS, DAYS.with("route=")))
                .endsWith("both cannot hold, unless what one side leaves open (route) tells them apart.");
        assertThat(sentence(HOURS.on("trial-2019"), DAYS.on("trial-2019")))
                .endsWith("both rest on trial-2019, which is told in two ways.");
        assertThat(sentence(HOURS, HOURS.id("c2").at("[2, 6] wk")))
                .endsWith(" at 2–6 wk; elsewhere it puts it within 4 h: one document says both, and both cannot hold.");
    }

    @Test
    void the_sentence_names_the_categories_where_opposite_stances_speak_of_different_ones() {
        Said link = Said.by("a", "association", "drug=ketamine", "outcome=relief");
        assertThat(sentence(link.as("increased"), link.from("b").as("decreased").stance(Stance.DENIES)))
                .matches(".*the one speaks of (in|de)creased and the other of (in|de)creased, so both can hold\\.");
    }

    private static String sentence(Said a, Said b) {
        return SmallVocabulary.compare(a, b)
                .disagreements(EnumSet.allOf(Verdict.class))
                .findFirst()
                .orElseThrow()
                .explanation();
    }

    private static QuestionState state(Said... said) {
        assertThat(Arrays.asList(said)).isNotEmpty();
        return SmallVocabulary.compare(said).state();
    }
}
