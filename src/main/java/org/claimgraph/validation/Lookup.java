package org.claimgraph.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.Vocabulary;

/** Finds what the slugs of a file name: in the vocabulary, and among the works and bodies of the corpus. */
final class Lookup {

    private static final int MOST_LISTED = 30;

    private final References references;
    private final Set<String> ownWorks;

    Lookup(References references) {
        this(references, Set.of());
    }

    /** A lookup that also knows the works of the file at hand. */
    Lookup(References references, Set<String> ownWorks) {
        this.references = references;
        this.ownWorks = ownWorks;
    }

    Vocabulary vocabulary() {
        return references.vocabulary();
    }

    /**
     * The concept that a slug, or {@code scheme/slug}, names in the first of the schemes that has it; a concept that
     * was merged into another names that one.
     */
    Optional<Ref> concept(List<String> schemes, String written) {
        int slash = written.indexOf('/');
        if (slash >= 0) {
            String scheme = written.substring(0, slash);
            return schemes.contains(scheme) ? concept(List.of(scheme), written.substring(slash + 1)) : Optional.empty();
        }
        for (String scheme : schemes) {
            Ref ref = new Ref(scheme, written);
            if (isKnown(ref)) {
                return Optional.of(ref);
            }
        }
        return schemes.stream()
                .flatMap(scheme -> vocabulary().inScheme(scheme).stream()
                        .filter(concept -> concept.replaces().contains(new Ref(scheme, written))))
                .map(Concept::ref)
                .findFirst();
    }

    /** Finds the concept that a text under check names, or reports that there is none. */
    Optional<Ref> concept(Item item, List<String> schemes) {
        Optional<String> written = item.text();
        Optional<Ref> found = written.flatMap(text -> concept(schemes, text));
        if (written.isPresent() && found.isEmpty()) {
            item.report(
                    schemes.equals(List.of("body")) ? FindingKind.UNKNOWN_BODY : FindingKind.UNKNOWN_CONCEPT,
                    Quoted.of(written.get()) + " is not " + noun(schemes),
                    () -> nearest(schemes, written.get()),
                    () -> listed(schemes));
        }
        return found;
    }

    /** Finds the body that a text under check names, or reports that there is none. */
    void body(Item item) {
        concept(item, List.of("body"));
    }

    /** Finds the work that a text under check names, or reports that there is none. */
    void work(Item item) {
        item.text()
                .filter(work -> !ownWorks.contains(work) && !references.works().contains(work))
                .ifPresent(work -> item.report(
                        FindingKind.UNKNOWN_WORK,
                        Quoted.of(work) + " is not a work of works.yaml",
                        () -> Suggestion.of(work, references.works())));
    }

    /** Finds the unit that a text under check names, or reports that there is none. */
    Optional<UnitFacts> unit(Item item) {
        Optional<String> written = item.text();
        Optional<UnitFacts> found = written.flatMap(vocabulary()::unit);
        if (written.isPresent() && found.isEmpty()) {
            item.report(
                    FindingKind.UNKNOWN_UNIT,
                    Quoted.of(written.get()) + " is not a unit",
                    () -> Suggestion.of(
                            written.get(),
                            vocabulary().inScheme("unit"),
                            unit -> Stream.concat(
                                    spellings(unit), unit.unit().stream().map(UnitFacts::symbol)),
                            unit -> unit.unit()
                                    .map(UnitFacts::symbol)
                                    .orElse(unit.ref().id())));
        }
        return found;
    }

    private boolean isKnown(Ref ref) {
        return ref.scheme().equals("body")
                ? references.bodies().contains(ref.id())
                : vocabulary().find(ref).isPresent();
    }

    private Optional<String> nearest(List<String> schemes, String written) {
        if (schemes.contains("body")) {
            return Suggestion.of(written, references.bodies());
        }
        return Suggestion.of(
                written,
                schemes.stream()
                        .flatMap(scheme -> vocabulary().inScheme(scheme).stream())
                        .toList(),
                Lookup::spellings,
                concept -> concept.ref().id());
    }

    private static Stream<String> spellings(Concept concept) {
        return Stream.concat(Stream.of(concept.ref().id(), concept.label()), concept.altLabels().stream());
    }

    private static String noun(List<String> schemes) {
        return schemes.equals(List.of("body"))
                ? "a body of bodies.yaml"
                : schemes.stream()
                        .map(scheme -> article(scheme) + scheme.replace('-', ' '))
                        .collect(Collectors.joining(" or "));
    }

    private String listed(List<String> schemes) {
        List<Concept> few = schemes.size() == 1 ? vocabulary().inScheme(schemes.getFirst()) : List.of();
        return few.isEmpty() || few.size() > MOST_LISTED
                ? "; the vocabulary has none of this name, add it or choose another"
                : "; there are "
                        + few.stream().map(concept -> concept.ref().id()).collect(Collectors.joining(", "));
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    }
}
