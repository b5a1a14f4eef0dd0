package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.RandomClaims;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds of any claims. {@code -Dclaimgraph.cases=100000} runs more of them than a build does. */
@Execution(ExecutionMode.CONCURRENT)
class RandomQuestionsTest {

    private static final int CASES = Integer.getInteger("claimgraph.cases", 1500);
    private static final Set<Verdict> ALL = EnumSet.allOf(Verdict.class);
    private static final Set<Verdict> CONFLICTS = Stream.concat(
                    Verdict.FOR_REVIEW.stream(), Stream.of(Verdict.DIFFERS_IN_SCOPE))
            .collect(Collectors.toSet());
    private static final PlainOracle ORACLE = new PlainOracle(SmallVocabulary.VOCABULARY);

    @Test
    void verdicts_are_those_of_a_plain_reading_of_the_rules_seed_20261130() {
        RandomQuestions random = new RandomQuestions(20261130);
        for (int i = 0; i < CASES; i++) {
            List<Testimony> testimonies = random.question(7);
            Comparison comparison = SmallVocabulary.compare(testimonies);
            Map<String, String> expected = ORACLE.verdicts(testimonies);
            Map<String, String> told = new TreeMap<>();
            List<Stand> stands = comparison.stands();
            for (Stand one : stands) {
                for (Stand other : stands) {
                    comparison
                            .between(one.key(), other.key())
                            .ifPresent(disagreement -> told.put(disagreement.hash(), word(disagreement)));
                }
            }
            assertThat(told).as("case %d", i).isEqualTo(expected);
            assertThat(met(comparison)).as("case %d", i).isEqualTo(without(expected, "differs-in-scope"));
            assertThat(forReview(comparison))
                    .as("case %d", i)
                    .isEqualTo(told.entrySet().stream()
                            .filter(entry -> Verdict.FOR_REVIEW.stream()
                                    .anyMatch(verdict -> verdict.key().equals(entry.getValue())))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
            assertThat(apart(comparison)).as("case %d", i).isEqualTo(apart(stands, expected));
        }
    }

    @Test
    void two_claims_get_mirrored_verdicts_when_swapped_seed_20261131() {
        RandomQuestions random = new RandomQuestions(20261131);
        for (int i = 0; i < CASES; i++) {
            List<Testimony> two = random.question(2);
            Verdict verdict = SmallVocabulary.COMPARER.verdict(two.getFirst(), two.getLast());
            assertThat(SmallVocabulary.COMPARER.verdict(two.getLast(), two.getFirst()))
                    .as("case %d", i)
                    .isEqualTo(verdict.mirrored());
        }
    }

    @Test
    void the_order_of_claims_makes_no_difference_seed_20261132() {
        RandomQuestions random = new RandomQuestions(20261132);
        Random shuffle = new Random(20261132);
        for (int i = 0; i < CASES; i++) {
            List<Testimony> testimonies = random.question(8);
            List<Testimony> shuffled = new ArrayList<>(testimonies);
            Collections.shuffle(shuffled, shuffle);
            Comparison before = SmallVocabulary.compare(testimonies);
            Comparison after = SmallVocabulary.compare(shuffled);
            assertThat(after.disagreements(ALL).toList())
                    .as("case %d", i)
                    .isEqualTo(before.disagreements(ALL).toList());
            assertThat(after.positions()).as("case %d", i).isEqualTo(before.positions());
            assertThat(after.state()).as("case %d", i).isEqualTo(before.state());
            assertThat(after.findings()).as("case %d", i).isEqualTo(before.findings());
            assertThat(after.scopeDifferences().toList())
                    .as("case %d", i)
                    .isEqualTo(before.scopeDifferences().toList());
        }
    }

    @Test
    void units_make_no_difference_seed_20261133() {
        RandomQuestions random = new RandomQuestions(20261133);
        for (int i = 0; i < CASES; i++) {
            Testimony a = random.said("onset", 0).testimony();
            Testimony inHours =
                    random.said("onset", 1).at(random.interval("h", 24)).testimony();
            Interval hours = inHours.claim().proposition().value().interval().orElseThrow();
            Testimony inDays = with(inHours, inUnit(hours, 24, "d"));
            assertThat(SmallVocabulary.COMPARER.verdict(a, inDays))
                    .as("case %d", i)
                    .isEqualTo(SmallVocabulary.COMPARER.verdict(a, inHours));
        }
    }

    @Test
    void no_stand_disagrees_with_itself_seed_20261134() {
        RandomQuestions random = new RandomQuestions(20261134);
        for (int i = 0; i < CASES; i++) {
            Comparison comparison = SmallVocabulary.compare(random.question(6));
            assertThat(comparison.disagreements(ALL))
                    .as("case %d", i)
                    .noneMatch(it -> it.a().stand().key().equals(it.b().stand().key()));
            StandKey key = comparison.stands().getFirst().key();
            assertThat(comparison.between(key, key)).isEmpty();
        }
    }

    @Test
    void one_proposition_affirmed_and_denied_from_independent_roots_is_a_contradiction_seed_20261135() {
        RandomQuestions random = new RandomQuestions(20261135);
        for (int i = 0; i < CASES; i++) {
            String measure =
                    random.pick("onset", "efficacy", "adverse-effect", "association", "regulatory-status", "dose");
            Said affirmed = random.said(measure, 0)
                    .stance(Stance.AFFIRMS)
                    .hedge(Hedge.PROBABLE)
                    .on("w1");
            Said denied = affirmed.from("other").stance(Stance.DENIES).on("w2");
            boolean existential = affirmed.modality() == Modality.EXISTENTIAL;
            assertThat(SmallVocabulary.compare(affirmed, denied).disagreements(ALL))
                    .as("case %d", i)
                    .singleElement()
                    .extracting(Disagreement::verdict)
                    .isEqualTo(existential ? Verdict.TENSION : Verdict.CONTRADICTS);
        }
    }

    @Test
    void another_claim_takes_no_contradiction_away_from_others_seed_20261136() {
        RandomQuestions random = new RandomQuestions(20261136);
        for (int i = 0; i < CASES; i++) {
            List<Testimony> testimonies = random.question(7);
            List<Testimony> fewer = testimonies.subList(0, testimonies.size() - 1);
            Map<String, String> before = contradictions(SmallVocabulary.compare(fewer));
            Map<String, String> after = contradictions(SmallVocabulary.compare(testimonies));
            assertThat(after).as("case %d", i).containsAllEntriesOf(before);
        }
    }

    @Test
    void positions_hold_each_stand_once_and_nothing_that_conflicts_seed_20261137() {
        RandomQuestions random = new RandomQuestions(20261137);
        for (int i = 0; i < CASES; i++) {
            Comparison comparison = SmallVocabulary.compare(random.question(8));
            List<Position> positions = comparison.positions();
            assertThat(positions.stream().flatMap(position -> position.stands().stream()))
                    .as("case %d", i)
                    .containsExactlyInAnyOrderElementsOf(
                            comparison.stands().stream().map(Stand::key).toList());
            for (Position position : positions) {
                for (StandKey one : position.stands()) {
                    assertThat(position.stands().stream()
                                    .flatMap(other -> comparison.between(one, other).stream())
                                    .map(Disagreement::verdict))
                            .as("case %d", i)
                            .doesNotContainAnyElementsOf(CONFLICTS);
                }
                assertThat(position.label()).isNotBlank();
            }
        }
    }

    @Test
    void counting_ties_by_meeting_is_counting_them_pair_by_pair_seed_20261138() {
        RandomQuestions random = new RandomQuestions(20261138);
        for (int i = 0; i < CASES; i++) {
            List<Testimony> a = random.question(9);
            List<Testimony> b = random.question(9);
            Ties plain = Ties.pairByPair(a, b);
            Ties quick = Ties.byMeeting(a, b);
            assertThat(quick.counts()).as("case %d", i).isEqualTo(plain.counts());
            assertThat(quick.present()).as("case %d", i).isEqualTo(plain.present());
        }
    }

    @Test
    void every_explanation_is_one_sentence_in_words_seed_20261139() {
        RandomQuestions random = new RandomQuestions(20261139);
        for (int i = 0; i < CASES; i++) {
            assertThat(SmallVocabulary.compare(random.question(5)).disagreements(ALL))
                    .as("case %d", i)
                    .extracting(Disagreement::explanation)
                    .allMatch(text -> text.endsWith(".")
                            && !text.contains("Optional")
                            && !text.contains("  ")
                            && !text.contains("null")
                            && !text.contains("[")
                            && !text.contains("@"));
        }
    }

    @Test
    void claims_of_any_shape_are_compared_seed_20261140() {
        for (int i = 0; i < CASES; i++) {
            RandomClaims random = new RandomClaims(20261140 + i);
            List<Testimony> testimonies = new ArrayList<>();
            for (int source = 0; source < 2; source++) {
                for (Claim claim : random.curation().claims()) {
                    testimonies.add(Testimony.of(
                            claim,
                            Speaker.of(claim.source(), claim.source()),
                            work -> Set.of(new Ref("work", work)),
                            work -> Optional.empty()));
                }
            }
            SmallVocabulary.COMPARER.byQuestion(testimonies).forEach((question, ofQuestion) -> {
                Comparison comparison = SmallVocabulary.COMPARER.compare(question, ofQuestion);
                assertThat(comparison.positions()).isNotEmpty();
                assertThat(comparison.disagreements(ALL)).doesNotContainNull();
                assertThat(comparison.findings()).doesNotContainNull();
                assertThat(comparison.state()).isNotNull();
            });
        }
    }

    private static String word(Disagreement disagreement) {
        return disagreement.verdict() == Verdict.REFINES
                ? disagreement.a().stand().key().proposition() + " refines"
                : disagreement.verdict().key();
    }

    private static Map<String, String> met(Comparison comparison) {
        Set<Verdict> wanted = EnumSet.complementOf(EnumSet.of(Verdict.DIFFERS_IN_SCOPE));
        Map<String, String> met = new TreeMap<>();
        comparison
                .disagreements(wanted)
                .forEach(it -> assertThat(met.put(it.hash(), word(it))).isNull());
        return met;
    }

    private static Set<String> forReview(Comparison comparison) {
        List<String> hashes = comparison
                .disagreements(Verdict.FOR_REVIEW)
                .map(Disagreement::hash)
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(comparison.tally(Verdict.FOR_REVIEW, 1000).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(hashes.size());
        return Set.copyOf(hashes);
    }

    /** Pairs of scopes under which some stands differ only by them. */
    private static Set<Set<String>> apart(Comparison comparison) {
        List<Set<String>> pairs = comparison
                .scopeDifferences()
                .map(it -> Set.of(it.scopeA().toString(), it.scopeB().toString()))
                .toList();
        assertThat(pairs).doesNotHaveDuplicates();
        return Set.copyOf(pairs);
    }

    private static Set<Set<String>> apart(List<Stand> stands, Map<String, String> verdicts) {
        return stands.stream()
                .flatMap(one -> stands.stream()
                        .filter(other ->
                                "differs-in-scope".equals(verdicts.get(Disagreement.hash(one.key(), other.key()))))
                        .map(other -> Set.of(scope(one), scope(other))))
                .collect(Collectors.toSet());
    }

    private static String scope(Stand stand) {
        return ScopeVector.of(stand.proposition(), SmallVocabulary.BACKGROUND).toString();
    }

    private static Map<String, String> without(Map<String, String> verdicts, String verdict) {
        Map<String, String> rest = new TreeMap<>(verdicts);
        rest.values().removeIf(verdict::equals);
        return rest;
    }

    private static Map<String, String> contradictions(Comparison comparison) {
        return comparison
                .disagreements(Set.of(Verdict.CONTRADICTS))
                .collect(Collectors.toMap(Disagreement::hash, it -> it.verdict().key()));
    }

    private static Interval inUnit(Interval hours, int factor, String unit) {
        return new Interval(
                hours.low().map(low -> low.divide(BigDecimal.valueOf(factor))),
                hours.lowOpen(),
                hours.high().map(high -> high.divide(BigDecimal.valueOf(factor))),
                hours.highOpen(),
                unit);
    }

    private static Testimony with(Testimony testimony, Interval interval) {
        Claim claim = testimony.claim();
        Proposition said = claim.proposition();
        Value value = new Value(
                Optional.of(interval),
                said.value().wording(),
                said.value().category(),
                said.value().since(),
                said.value().over());
        return new Testimony(
                new Claim(
                        claim.source(),
                        claim.id(),
                        new Proposition(said.measure(), said.scope(), said.modality(), value),
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
                        claim.cites(),
                        claim.locus(),
                        claim.locator(),
                        claim.note()),
                testimony.speaker(),
                testimony.roots(),
                testimony.designs());
    }
}
