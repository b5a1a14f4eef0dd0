package org.claimgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.question.DisagreementJson;

/** A disagreement with both sides beside each other, dimension by dimension. */
record SideBySide(
        String id,
        String questionId,
        String question,
        VerdictWords verdict,
        int severity,
        String pairs,
        String explanation,
        List<Row> rows,
        List<Side> sides,
        List<Choice.Option> dimensions,
        List<String> claims,
        int reviewVersion,
        String basis) {

    private static final String UNSAID = "not said";

    /**
     * What both sides say of one thing.
     *
     * @param apart whether it is what differs
     */
    record Row(String name, String a, boolean absentA, String b, boolean absentB, String relation, boolean apart) {

        static Row of(String name, Optional<String> a, Optional<String> b, String relation, boolean apart) {
            return new Row(name, a.orElse(UNSAID), a.isEmpty(), b.orElse(UNSAID), b.isEmpty(), relation, apart);
        }
    }

    /** A side: whose it is, and its claims. */
    record Side(String sources, List<ClaimLine> claims, int claimCount) {}

    /** A claim in a line, in the curator's words. */
    record ClaimLine(String id, String says, String hedge, String roots) {}

    static SideBySide of(DisagreementJson it) {
        DisagreementJson.SideJson first = it.sides().getFirst();
        DisagreementJson.SideJson second = it.sides().getLast();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                "stance",
                Optional.of(first.stance()),
                Optional.of(second.stance()),
                it.stance(),
                differs(it.stance())));
        if (!it.value().relation().equals("none")) {
            rows.add(Row.of(
                    "value",
                    value(first),
                    value(second),
                    it.value().relation(),
                    List.of("disjoint", "incomparable").contains(it.value().relation())));
        }
        it.dimensions()
                .forEach(dimension -> rows.add(Row.of(
                        DeskEntry.spoken(dimension.name()),
                        dimension.a().map(ExtentWords::of),
                        dimension.b().map(ExtentWords::of),
                        dimension.relation().equals("unspecified") ? "one side leaves it open" : dimension.relation(),
                        !dimension.relation().equals("equal"))));
        return new SideBySide(
                it.id(),
                it.question().id(),
                it.question().label(),
                VerdictWords.of(it.verdict()),
                it.severity(),
                DeskEntry.pairs(it.pairs()),
                it.explanation(),
                rows,
                it.sides().stream().map(SideBySide::side).toList(),
                it.dimensions().stream()
                        .map(dimension ->
                                new Choice.Option(dimension.name(), DeskEntry.spoken(dimension.name()), false))
                        .toList(),
                it.sides().stream()
                        .flatMap(side -> side.claims().stream().map(DisagreementJson.ClaimRefJson::id))
                        .toList(),
                it.review().version(),
                it.basis());
    }

    private static boolean differs(String stanceRelation) {
        return !stanceRelation.equals("same");
    }

    private static Optional<String> value(DisagreementJson.SideJson side) {
        return side.claims().stream()
                .flatMap(claim -> claim.value().stream())
                .map((ClaimJson.ValueJson value) -> ExtentWords.value(value))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    private static Side side(DisagreementJson.SideJson side) {
        return new Side(
                side.sources().stream().map(Thing::label).collect(Collectors.joining("; ")),
                side.claims().stream()
                        .map(claim -> new ClaimLine(
                                claim.id(),
                                claim.says(),
                                claim.hedge(),
                                claim.roots().stream().map(Thing::label).collect(Collectors.joining("; "))))
                        .toList(),
                side.claimCount());
    }
}
