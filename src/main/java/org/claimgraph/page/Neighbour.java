package org.claimgraph.page;

import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.question.DisagreementJson;

/**
 * What stands beside a claim on its question: the other side of a comparison that the claim has a part in.
 *
 * @param says the first claim of that side, in the curator's words
 * @param more how many others of that side say the same, in words; empty for none
 */
record Neighbour(
        String comparison,
        VerdictWords verdict,
        String claim,
        String says,
        String sources,
        String more,
        String explanation) {

    static Neighbour of(DisagreementJson it, ClaimJson claim) {
        DisagreementJson.SideJson first = it.sides().getFirst();
        DisagreementJson.SideJson other = holds(first, claim) ? it.sides().getLast() : first;
        int others = other.claimCount() - 1;
        return new Neighbour(
                it.id(),
                VerdictWords.of(it.verdict()),
                other.claims().isEmpty() ? "" : other.claims().getFirst().id(),
                other.claims().isEmpty() ? "" : other.claims().getFirst().says(),
                other.sources().stream().map(Thing::label).collect(Collectors.joining("; ")),
                others > 0 ? "and " + others + " more " + (others == 1 ? "claim" : "claims") : "",
                it.explanation());
    }

    private static boolean holds(DisagreementJson.SideJson side, ClaimJson claim) {
        return side.proposition().equals(claim.proposition()) && side.stance().equals(claim.stance());
    }
}
