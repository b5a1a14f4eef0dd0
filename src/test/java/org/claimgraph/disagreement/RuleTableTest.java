package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Stance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that the design of disagreements names, each with its mirror, alone and as a whole question. */
class RuleTableTest {

    private static final Said A = Said.by(
                    "a", "onset", "drug=racemic-ketamine", "route=intravenous", "population=trd", "outcome=relief")
            .at("(0, 4] h");
    private static final Said ANY_IV = A.from("b").with("drug=ketamine").at("[24, 72] h");
    private static final Said EFFICACY =
            Said.by("a", "efficacy", "drug=ketamine", "route=intravenous", "population=trd", "outcome=relief");
    private static final Said DENIES_A_DAY = A.from("b").at("[0, 24] h").stance(Stance.DENIES);

    private record Row(
            String name, Said a, Said b, Verdict verdict, Optional<String> gap, List<ScopeDimension> dimensions) {

        Row(String name, Said a, Said b, Verdict verdict) {
            this(name, a, b, verdict, Optional.empty(), List.of());
        }

        Row(String name, Said a, Said b, Verdict verdict, String gap) {
            this(name, a, b, verdict, Optional.of(gap), List.of());
        }
    }

    private static List<Row> rows() {
        return List.of(
                new Row(
                        "hours by vein against days without a route possibly contradict",
                        A,
                        A.from("b")
                                .with("drug=ketamine", "route=", "population=depression")
                                .at("[24, 72] h"),
                        Verdict.POSSIBLE_CONTRADICTION,
                        Optional.of("20"),
                        List.of(ScopeDimension.ROUTE)),
                new Row(
                        "hours against days in the same scope contradict",
                        A,
                        A.from("b").at("[24, 72] h"),
                        Verdict.CONTRADICTS,
                        "20"),
                new Row("hours against days in some are in tension", A, ANY_IV.existential(), Verdict.TENSION),
                new Row("hours refine a day", A, A.from("b").at("(0, 24] h"), Verdict.REFINES),
                new Row(
                        "hours of one form and a day of the other are unrelated",
                        A,
                        A.from("b").with("drug=esketamine", "route=intranasal").at("(0, 24] h"),
                        Verdict.UNRELATED),
                new Row(
                        "hours by vein and weeks by mouth differ in route",
                        A,
                        A.from("b").with("route=oral", "population=mdd").at("[2, 6] wk"),
                        Verdict.DIFFERS_IN_SCOPE,
                        Optional.of("332"),
                        List.of(ScopeDimension.ROUTE)),
                new Row(
                        "one study told twice is an echo",
                        A.on("w"),
                        A.from("b").on("w"),
                        Verdict.ECHO),
                new Row(
                        "one study told in two ways is misreported",
                        A.on("w"),
                        A.from("b").on("w").at("[24, 72] h"),
                        Verdict.MISREPORT,
                        "20"),
                new Row(
                        "up to a day and from a day on are in tension",
                        A.at("(0, 24] h"),
                        A.from("b").at("[24, 72] h"),
                        Verdict.TENSION),
                new Row(
                        "up to a day and from a day on without a route are possibly in tension",
                        A.with("drug=esketamine", "route=intranasal").at("(0, 24] h"),
                        A.from("b").with("drug=ketamine", "route=").at("[24, 72] h"),
                        Verdict.POSSIBLE_TENSION),
                new Row(
                        "an effect in one group and none found in one that overlaps are in tension",
                        EFFICACY,
                        EFFICACY.from("b").with("population=mdd").stance(Stance.NO_DIFFERENCE),
                        Verdict.TENSION),
                new Row(
                        "an effect in a part and its denial for the whole contradict",
                        EFFICACY.with("drug=racemic-ketamine"),
                        EFFICACY.from("b").with("population=depression").stance(Stance.DENIES),
                        Verdict.CONTRADICTS),
                new Row(
                        "no difference found in a part refines a denial for the whole",
                        EFFICACY.with("drug=racemic-ketamine", "population=mdd").stance(Stance.NO_DIFFERENCE),
                        EFFICACY.from("b").with("population=depression").stance(Stance.DENIES),
                        Verdict.REFINES),
                new Row(
                        "nothing contradicts what is held to be unsettled",
                        A,
                        A.from("b").stance(Stance.UNDETERMINED),
                        Verdict.UNDECIDED),
                new Row(
                        "what is denied is contradicted by what is affirmed inside",
                        DENIES_A_DAY,
                        A.at("[0, 4] h"),
                        Verdict.CONTRADICTS),
                new Row(
                        "what is denied agrees with what is affirmed outside",
                        DENIES_A_DAY,
                        A.at("[48, 72] h"),
                        Verdict.AGREES),
                new Row(
                        "what is denied is in tension with what is affirmed partly inside",
                        DENIES_A_DAY,
                        A.at("[1, 48] h"),
                        Verdict.TENSION),
                new Row(
                        "one document that says both contradicts itself",
                        A,
                        A.id("c2").at("[24, 72] h"),
                        Verdict.SELF_CONTRADICTION),
                new Row(
                        "one document may say what sits ill together",
                        A.at("(0, 24] h"),
                        A.id("c2").at("[24, 72] h"),
                        Verdict.CONSISTENT),
                new Row(
                        "what one study says of two things it doesn't say twice",
                        A.on("w"),
                        A.from("b").on("w").with("population=mdd"),
                        Verdict.CONSISTENT),
                new Row(
                        "an exception and what is said without naming it differ in scope",
                        EFFICACY.with("setting=misuse").stance(Stance.DENIES),
                        EFFICACY.from("b"),
                        Verdict.DIFFERS_IN_SCOPE,
                        Optional.empty(),
                        List.of(ScopeDimension.SETTING)),
                new Row(
                        "what both say of an exception contradicts",
                        EFFICACY.with("setting=misuse").stance(Stance.DENIES),
                        EFFICACY.from("b").with("setting=misuse"),
                        Verdict.CONTRADICTS));
    }

    @TestFactory
    Stream<DynamicTest> two_claims() {
        return rows().stream()
                .flatMap(row -> Stream.of(
                        DynamicTest.dynamicTest(
                                row.name(),
                                () -> assertThat(SmallVocabulary.COMPARER.verdict(
                                                row.a().testimony(), row.b().testimony()))
                                        .isEqualTo(row.verdict())),
                        DynamicTest.dynamicTest(
                                row.name() + ", mirrored",
                                () -> assertThat(SmallVocabulary.COMPARER.verdict(
                                                row.b().testimony(), row.a().testimony()))
                                        .isEqualTo(row.verdict().mirrored()))));
    }

    @TestFactory
    Stream<DynamicTest> whole_questions() {
        return rows().stream()
                .filter(row -> row.verdict() != Verdict.ECHO)
                .flatMap(row -> Stream.of(
                        DynamicTest.dynamicTest(row.name(), () -> holds(row, Said.all(row.a(), row.b()))),
                        DynamicTest.dynamicTest(
                                row.name() + ", in the other order", () -> holds(row, Said.all(row.b(), row.a())))));
    }

    private static void holds(Row row, List<Testimony> testimonies) {
        Comparison comparison = SmallVocabulary.compare(testimonies);
        StandKey a = Stand.of(Said.all(row.a())).getFirst().key();
        StandKey b = Stand.of(Said.all(row.b())).getFirst().key();
        Optional<Disagreement> found = comparison.between(a, b);
        if (row.verdict() == Verdict.UNRELATED) {
            assertThat(found).isEmpty();
            return;
        }
        Disagreement disagreement = found.orElseThrow();
        assertThat(disagreement).isEqualTo(comparison.between(b, a).orElseThrow());
        assertThat(disagreement.verdict()).isEqualTo(row.verdict());
        assertThat(disagreement.hash()).isEqualTo(Disagreement.hash(b, a));
        row.gap()
                .ifPresent(gap ->
                        assertThat(disagreement.value().gap().orElseThrow()).isEqualByComparingTo(gap));
        if (row.verdict() == Verdict.REFINES) {
            assertThat(disagreement.a().stand().key()).isEqualTo(a);
        }
        if (!row.dimensions().isEmpty()) {
            DimensionRelation why = row.verdict() == Verdict.DIFFERS_IN_SCOPE
                    ? DimensionRelation.DISJOINT
                    : DimensionRelation.UNSPECIFIED;
            assertThat(disagreement.scope().having(why)).isEqualTo(row.dimensions());
        }
    }
}
