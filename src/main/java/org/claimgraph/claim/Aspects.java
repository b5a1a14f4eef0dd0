package org.claimgraph.claim;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.vocabulary.Ref;

/**
 * What two curators may put differently about one statement: every facet that a claim states, its value, and how the
 * source holds it. Stance, hedge, modality and locus are always there, since leaving them out is a decision too.
 */
final class Aspects {

    private Aspects() {}

    /** Each aspect under the key that it has in claim files; the subject, be it drug or exposure, is one. */
    static Map<String, String> of(Claim claim) {
        Scope scope = claim.proposition().scope();
        Value value = claim.proposition().value();
        Map<String, String> aspects = new TreeMap<>();
        scope.facets()
                .forEach((facet, refs) -> aspects.put(
                        facet == Facet.DRUG || facet == Facet.EXPOSURE ? "subject" : facet.key(),
                        refs.stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Ref::id)
                                .collect(Collectors.joining(" and "))));
        put(aspects, "dose", scope.dose().map(Interval::toString));
        put(aspects, "assessmentTime", scope.assessmentTime().map(Interval::toString));
        put(
                aspects,
                "value",
                value.interval().map(Interval::toString).or(() -> claim.stated().flatMap(Quantity::phrase)));
        put(aspects, "value.category", value.category().map(Ref::id));
        put(aspects, "value.since", value.since());
        put(aspects, "value.over", value.over().map(Interval::toString));
        put(aspects, "design", claim.design());
        put(aspects, "assertedBy", claim.assertedBy());
        put(aspects, "cites", Optional.of(String.join(" and ", claim.cites())).filter(works -> !works.isEmpty()));
        aspects.put("stance", claim.stance().key());
        aspects.put("hedge", claim.hedge().key());
        aspects.put("modality", claim.proposition().modality().key());
        aspects.put("locus", claim.locus().key());
        return aspects;
    }

    private static void put(Map<String, String> aspects, String key, Optional<String> value) {
        value.ifPresent(said -> aspects.put(key, said));
    }
}
