package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.Thing;
import org.claimgraph.disagreement.ScopeDimension;
import org.claimgraph.question.DisagreementJson;

/**
 * A disagreement in the list of the reviewer's desk.
 *
 * @param pairs how many claim pairs, in words
 * @param explainedBy the dimensions that tell the sides apart or leave it open; empty where there is none
 */
record DeskEntry(
        String id,
        String question,
        VerdictWords verdict,
        int severity,
        String pairs,
        String review,
        List<Side> sides,
        String explainedBy) {

    /** A side by the first of its claims. */
    record Side(String says, String sources, String more) {

        static Side of(DisagreementJson.SideJson side) {
            int others = side.claimCount() - 1;
            return new Side(
                    side.claims().isEmpty() ? "" : side.claims().getFirst().says(),
                    side.sources().stream().map(Thing::label).collect(Collectors.joining("; ")),
                    others > 0 ? " and " + others + " more " + (others == 1 ? "claim" : "claims") : "");
        }
    }

    static DeskEntry of(DisagreementJson it) {
        return new DeskEntry(
                it.id(),
                it.question().label(),
                VerdictWords.of(it.verdict()),
                it.severity(),
                pairs(it.pairs()),
                review(it.review()),
                it.sides().stream().map(Side::of).toList(),
                it.dimensions().stream()
                        .filter(dimension -> !dimension.relation().equals("equal"))
                        .map(dimension -> spoken(dimension.name()))
                        .collect(Collectors.joining(", ")));
    }

    static String spoken(String dimension) {
        return ScopeDimension.byKey(dimension).map(ScopeDimension::spoken).orElse(dimension);
    }

    static String pairs(DisagreementJson.PairsJson pairs) {
        List<Optional<String>> words = List.of(
                counted(pairs.independent(), "independent"),
                counted(pairs.sameSource(), "within one source"),
                counted(pairs.sharedRoot(), "on a shared root"));
        return "pairs of claims: " + words.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private static Optional<String> counted(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    private static String review(DisagreementJson.ReviewJson review) {
        if (review.version() == 0) {
            return "not decided yet";
        }
        return review.state() + review.by().map(by -> " by " + by).orElse("") + (review.outdated() ? ", outdated" : "");
    }
}
