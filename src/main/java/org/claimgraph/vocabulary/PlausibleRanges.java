package org.claimgraph.vocabulary;

import java.util.Collection;
import java.util.List;

/** Looks up the ranges outside of which a value deserves a second look. */
public final class PlausibleRanges {

    private PlausibleRanges() {}

    /**
     * The ranges of the subject itself, or of the nearest concept above it that has any for the measure: those for one
     * of the routes where there are any, else those for no route in particular.
     */
    public static List<PlausibleRange> of(Ref subject, String measure, Collection<Ref> routes, Vocabulary vocabulary) {
        return vocabulary.broaderOrSelf(subject).stream()
                .flatMap(ref -> vocabulary.find(ref).stream())
                .map(Concept::plausible)
                .map(ranges -> applicable(ranges, measure, routes, vocabulary))
                .filter(ranges -> !ranges.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<PlausibleRange> applicable(
            List<PlausibleRange> ranges, String measure, Collection<Ref> routes, Vocabulary vocabulary) {
        List<PlausibleRange> ofMeasure =
                ranges.stream().filter(range -> range.measure().equals(measure)).toList();
        List<PlausibleRange> ofRoute = ofMeasure.stream()
                .filter(range -> range.route()
                        .filter(wider -> routes.stream()
                                .anyMatch(
                                        route -> vocabulary.broaderOrSelf(route).contains(wider)))
                        .isPresent())
                .toList();
        return ofRoute.isEmpty()
                ? ofMeasure.stream().filter(range -> range.route().isEmpty()).toList()
                : ofRoute;
    }
}
