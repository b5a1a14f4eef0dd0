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

    ConceptOrder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Concept concept : vocabulary.concepts()) {
            for (Ref above : vocabulary.broaderOrSelf(concept.ref())) {
                narrower.computeIfAbsent(above, ref -> new HashSet<>()).add(concept.ref());
            }
            Stream.concat(concept.mayCoOccurWith().stream(), concept.compatibleWith().stream())
                    .forEach(other -> {
                        together.computeIfAbsent(concept.ref(), ref -> new HashSet<>())
                                .add(other);
                        together.computeIfAbsent(other, ref -> new HashSet<>()).add(concept.ref());
                    });
        }
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
