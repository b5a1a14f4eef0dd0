package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Said ONSET = Said.by("a", "onset", "drug=esketamine", "outcome=relief", "population=trd");

    @Test
    void a_drug_counts_as_the_top_of_its_chain_and_an_outcome_as_its_family() {
        assertThat(question(ONSET).about())
                .containsEntry("drug", List.of(Ref.of("drug/ketamine")))
                .containsEntry("outcome", List.of(Ref.of("outcome/depression-outcome")));
    }

    @Test
    void what_is_not_compared_within_makes_no_difference() {
        assertThat(question(
                        ONSET.with("route=oral", "population=").at("[1, 2] h").stance(Stance.DENIES)))
                .isEqualTo(question(ONSET));
        assertThat(question(ONSET.with("outcome=receptor-change"))).isEqualTo(question(ONSET));
        assertThat(question(ONSET.with("outcome=pain-relief"))).isNotEqualTo(question(ONSET));
    }

    @Test
    void a_combination_is_a_subject_of_its_own() {
        assertThat(question(ONSET.with("drug=esketamine+lithium")).subject())
                .containsExactly(Ref.of("drug/ketamine"), Ref.of("drug/lithium"));
        assertThat(question(ONSET.with("drug=esketamine+racemic-ketamine")))
                .isNotEqualTo(question(ONSET.with("drug=esketamine")));
    }

    @Test
    void an_exposure_is_a_subject_too() {
        assertThat(question(Said.by("a", "efficacy", "exposure=exercise", "outcome=relief"))
                        .subject())
                .containsExactly(Ref.of("exposure/exercise"));
    }

    @Test
    void eligibility_and_contraindication_are_one_question_with_the_stance_turned() {
        Said eligible = Said.by("a", "eligibility", "drug=ketamine", "population=trd");
        Said contraindicated = Said.by("b", "contraindication", "drug=ketamine", "population=trd");
        assertThat(question(eligible)).isEqualTo(question(contraindicated));
        assertThat(SmallVocabulary.compare(eligible, contraindicated).disagreements(Verdict.FOR_REVIEW))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.verdict()).isEqualTo(Verdict.CONTRADICTS);
                    assertThat(it.severity()).isEqualTo(3);
                });
        assertThat(SmallVocabulary.compare(eligible, contraindicated.stance(Stance.DENIES))
                        .state())
                .isEqualTo(QuestionState.CONCORDANT);
    }

    @Test
    void populations_that_hold_together_are_asked_about_with_the_one_that_is_a_family() {
        Said eligible = Said.by("a", "eligibility", "drug=ketamine", "population=trd");
        assertThat(question(eligible.with("population=trd+children"))).isEqualTo(question(eligible));
        assertThat(question(eligible.with("population=children")).about())
                .containsEntry("population", List.of(Ref.of("population/children")));
    }

    @Test
    void the_jurisdiction_may_be_that_of_the_body() {
        Said byBody =
                Said.by("a", "control-status", "drug=ketamine", "body=dea").as("schedule-iii");
        Said byPlace = Said.by("b", "control-status", "drug=ketamine", "jurisdiction=united-states")
                .as("schedule-ii");
        Said byUnknown =
                Said.by("b", "control-status", "drug=ketamine", "body=college").as("schedule-ii");
        assertThat(question(byBody)).isEqualTo(question(byPlace)).isNotEqualTo(question(byUnknown));
        assertThat(SmallVocabulary.compare(byBody, byPlace).disagreements(Verdict.FOR_REVIEW))
                .extracting(Disagreement::verdict)
                .containsExactly(Verdict.CONTRADICTS);
    }

    @Test
    void a_measure_that_is_compared_within_nothing_compares_one_proposition_under_opposite_stances() {
        Said history = Said.by("a", "history", "drug=ketamine");
        assertThat(question(history)).isNotEqualTo(question(history.with("population=trd")));
        assertThat(SmallVocabulary.compare(history, history.from("b").stance(Stance.DENIES))
                        .disagreements(Verdict.FOR_REVIEW))
                .extracting(Disagreement::verdict)
                .containsExactly(Verdict.CONTRADICTS);
    }

    @Test
    void the_identity_is_known_again() {
        assertThat(question(ONSET).canonical())
                .isEqualTo("question\nmeasure=onset\ndrug=drug/ketamine\noutcome=outcome/depression-outcome\n");
        assertThat(question(ONSET).hash())
                .isEqualTo(Identity.of(question(ONSET).canonical()))
                .hasSize(32);
    }

    private static Question question(Said said) {
        return SmallVocabulary.question(said.testimony().claim().proposition());
    }
}
