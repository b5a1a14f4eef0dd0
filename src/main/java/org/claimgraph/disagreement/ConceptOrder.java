package org.claimgraph.disagreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/** Which concepts lie under which, and which can hold of one thing at once, as the vocabulary declares. Immutable. */
final class ConceptOrder {

    private final Vocabulary vocabulary;
    private final Map<Ref, Set<Ref>> narrower = new HashMap<>();
    private final Map<Ref, Set<Ref>> together = new HashMap<>();
    private final Map<Ref, Set<Ref>> apart = new HashMap<>();

    ConceptOrder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Concept concept : vocabulary.concepts()) {
            for (Ref above : vocabulary.broaderOrSelf(concept.ref())) {
                narrower.computeIfAbsent(above, ref -> new HashSet<>()).add(concept.ref());
            }
            Stream.concat(concept.mayCoOccurWith().stream(), concept.compatibleWith().stream())
                    .forEach(other -> bothWays(together, concept.ref(), other));
            concept.phrase().stream()
                    .flatMap(phrase -> phrase.excludes().stream())
                    .forEach(other -> bothWays(apart, concept.ref(), other));
        }
    }

    private static void bothWays(Map<Ref, Set<Ref>> pairs, Ref one, Ref other) {
        pairs.computeIfAbsent(one, ref -> new HashSet<>()).add(other);
        pairs.computeIfAbsent(other, ref -> new HashSet<>()).add(one);
    }

    /** Whether only a claim that names it speaks of it, as of a concept under one that is declared so. */
    boolean isExceptional(Ref ref) {
        return vocabulary.broaderOrSelf(ref).stream()
                .anyMatch(above ->
                        vocabulary.find(above).filter(Concept::exceptional).isPresent());
    }

    /** Whether two phrases are declared not to hold of one thing at once. */
    boolean exclude(Ref one, Ref other) {
        return apart.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether whatever is an instance of the first is one of the second. */
    boolean isUnder(Ref one, Ref other) {
        return one.equals(other) || vocabulary.broaderOrSelf(one).contains(other);
    }

    /**
     * Whether something may be an instance of both: they have something under both, or something under the one is
     * declared to go together with something under the other. A declaration reaches upwards, not downwards: that
     * children may have depression says nothing of each kind of depression.
     */
    boolean meet(Ref one, Ref other) {
        Set<Ref> underOther = under(other);
        return under(one).stream()
                .anyMatch(ref -> underOther.contains(ref)
                        || together.getOrDefault(ref, Set.of()).stream().anyMatch(it -> isUnder(it, other)));
    }

    private Set<Ref> under(Ref ref) {
        return narrower.getOrDefault(ref, Set.of(ref));
    }
}
