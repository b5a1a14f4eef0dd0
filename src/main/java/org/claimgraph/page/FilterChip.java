package org.claimgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A filter that holds, with the way to the list without it.
 *
 * @param name what is filtered by, in words
 * @param value the label of a concept, else as it was given
 */
record FilterChip(String name, String value, String without) {

    /** A chip for each value of these filters. */
    static List<FilterChip> of(Filters filters, Set<String> names, Vocabulary vocabulary) {
        return filters.all(names).stream()
                .map(filter -> new FilterChip(
                        spoken(filter.name()),
                        label(filter, vocabulary),
                        filters.without(filter.name(), filter.value())))
                .toList();
    }

    private static String spoken(String name) {
        return switch (name) {
            case "q" -> "words";
            case "valueMin" -> "value from";
            case "valueMax" -> "value up to";
            case "narrower" -> "with narrower concepts";
            default -> DeskEntry.spoken(name).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        };
    }

    private static String label(Filters.Filter filter, Vocabulary vocabulary) {
        Stream<String> schemes = Facet.byKey(filter.name())
                .map(facet -> facet.schemes().stream())
                .orElseGet(() -> Stream.of(filter.name()));
        return schemes.flatMap(scheme -> concept(scheme, filter.value(), vocabulary).stream())
                .findFirst()
                .orElse(filter.value());
    }

    private static Optional<String> concept(String scheme, String value, Vocabulary vocabulary) {
        String slug = value.startsWith(scheme + "/") ? value.substring(scheme.length() + 1) : value;
        return Slug.fits(slug) ? vocabulary.find(new Ref(scheme, slug)).map(Concept::label) : Optional.empty();
    }
}
