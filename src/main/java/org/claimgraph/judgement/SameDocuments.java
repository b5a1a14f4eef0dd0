package org.claimgraph.judgement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimgraph.claim.Identifiers;

/** Which sources are one document, told by a DOI or another name that they have in common, directly or by others. */
public final class SameDocuments {

    private final Map<String, Identifiers> identifiers;
    private final Map<String, List<String>> sources = new HashMap<>();

    /** The documents of these sources; a source that isn't among them is a document of its own. */
    public SameDocuments(Map<String, Identifiers> identifiers) {
        this.identifiers = Map.copyOf(identifiers);
        this.identifiers.forEach((source, names) -> names(names)
                .forEach(name ->
                        sources.computeIfAbsent(name, it -> new ArrayList<>()).add(source)));
    }

    /** The source that stands for the document of this one. */
    public String of(String source) {
        return with(source).first();
    }

    /** The sources that are one document with this one, itself among them. */
    public NavigableSet<String> with(String source) {
        NavigableSet<String> found = new TreeSet<>(List.of(source));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Identifiers names = identifiers.getOrDefault(open.pop(), Identifiers.NONE);
            names(names)
                    .flatMap(name -> sources.getOrDefault(name, List.of()).stream())
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    /** Whether the source has a name that others could have too. */
    public static boolean hasName(Identifiers identifiers) {
        return names(identifiers).findAny().isPresent();
    }

    // DOIs are the same in upper and lower case.
    private static Stream<String> names(Identifiers identifiers) {
        return Stream.of(
                        identifiers.doi().map(doi -> "doi " + doi.toLowerCase(Locale.ROOT)),
                        identifiers.pmid().map(pmid -> "pmid " + pmid),
                        identifiers.pmcid().map(pmcid -> "pmcid " + pmcid),
                        identifiers.url().map(url -> "url " + url))
                .flatMap(name -> name.stream());
    }
}
