package org.claimgraph.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the vocabulary: a drug, a route, an outcome, and also a measure, a unit or a vague phrase.
 *
 * @param broader the concepts right above it
 * @param exactMatches IRIs of the same thing elsewhere
 * @param mayCoOccurWith populations that a person may belong to together with this one
 * @param compatibleWith categories that may hold together with this one
 * @param questionFamily whether what is narrower is compared within one question
 * @param exceptional whether only a claim that names it speaks of it, so that a claim which doesn't say never meets it
 * @param measures of a category: which measures it is a value of
 * @param replaces concepts that were merged into this one
 * @param provisional made from foreign data, not yet looked at by a curator
 * @param rank its place in the order of its scheme, 1 first, as designs have one from the strongest on
 */
public record Concept(
        Ref ref,
        String label,
        List<String> altLabels,
        Optional<String> definition,
        List<Ref> broader,
        List<String> exactMatches,
        List<Ref> mayCoOccurWith,
        List<Ref> compatibleWith,
        boolean questionFamily,
        boolean exceptional,
        List<String> measures,
        List<PlausibleRange> plausible,
        List<Ref> replaces,
        boolean provisional,
        Optional<PhraseFacts> phrase,
        Optional<UnitFacts> unit,
        Optional<MeasureFacts> measure,
        Optional<Integer> rank) {

    public Concept {
        altLabels = altLabels.stream().distinct().sorted().toList();
        broader = broader.stream().distinct().sorted().toList();
        exactMatches = exactMatches.stream().distinct().sorted().toList();
        mayCoOccurWith = mayCoOccurWith.stream().distinct().sorted().toList();
        compatibleWith = compatibleWith.stream().distinct().sorted().toList();
        measures = measures.stream().distinct().sorted().toList();
        plausible = plausible.stream()
                .distinct()
                .sorted(Comparator.comparing(PlausibleRange::toString))
                .toList();
        replaces = replaces.stream().distinct().sorted().toList();
    }

    /** A concept that has nothing but its name. */
    public static Concept named(Ref ref, String label) {
        return new Concept(
                ref,
                label,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
