package org.claimgraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.vocabulary.Concept;

/**
 * A filter of a list as a form has it.
 *
 * @param otherwise what holds where nothing is chosen
 */
record Choice(String name, String label, String otherwise, List<Option> options) {

    /** One of the values. */
    record Option(String value, String label, boolean selected) {}

    /** A choice among values that are shown as they are. */
    static Choice of(String name, String label, String otherwise, List<String> values, List<String> selected) {
        return new Choice(
                name,
                label,
                otherwise,
                values.stream()
                        .map(value -> new Option(value, value, selected.contains(value)))
                        .toList());
    }

    /** A choice among concepts, by their labels. */
    static Choice ofConcepts(String name, String label, Stream<Concept> concepts, List<String> selected) {
        return new Choice(
                name,
                label,
                "any",
                concepts.map(concept -> new Option(
                                concept.ref().id(),
                                concept.label(),
                                selected.contains(concept.ref().id())))
                        .distinct()
                        .sorted(Comparator.comparing(Option::label))
                        .toList());
    }
}
