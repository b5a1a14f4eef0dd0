package org.claimgraph.disagreement;

import java.util.Optional;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.Ref;

/**
 * Compares values: ranges by their bounds, categories as their scheme declares. Words that stand for no range, such as
 * "rapid", carry no number and are compared with none. Holds no state of its own.
 */
final class ValueRules {

    private final ConceptOrder concepts;

    ValueRules(ConceptOrder concepts) {
        this.concepts = concepts;
    }

    ValueComparison compare(Placed a, Placed b) {
        if (a.value().interval().isPresent() && b.value().interval().isPresent()) {
            return ranges(a.value().interval().get(), b.value().interval().get());
        }
        if (a.value().category().isPresent() && b.value().category().isPresent()) {
            return ValueComparison.of(categories(a, b));
        }
        if (a.isBlank() || b.isBlank()) {
            return ValueComparison.of(blank(a, b));
        }
        return ValueComparison.of(words(a, b));
    }

    /** Words without a range, which exclude each other only where the vocabulary says so. */
    private ValueRelation words(Placed a, Placed b) {
        boolean bare = a.saysOnlyWords() && b.saysOnlyWords();
        if (!bare) {
            return ValueRelation.INCOMPARABLE;
        }
        Ref one = a.value().wording().orElseThrow();
        Ref other = b.value().wording().orElseThrow();
        return one.equals(other)
                ? ValueRelation.NONE
                : concepts.exclude(one, other) ? ValueRelation.DISJOINT : ValueRelation.INCOMPARABLE;
    }

    /** A value against none, which means any where the measure may go without. */
    private static ValueRelation blank(Placed a, Placed b) {
        if (a.isBlank() && b.isBlank()) {
            return ValueRelation.NONE;
        }
        return !a.valueOptional()
                ? ValueRelation.INCOMPARABLE
                : b.isBlank() ? ValueRelation.INSIDE : ValueRelation.CONTAINS;
    }

    private static ValueComparison ranges(Interval a, Interval b) {
        ValueRelation relation = Ranges.relation(a, b);
        return relation == ValueRelation.INCOMPARABLE
                ? ValueComparison.of(relation)
                : new ValueComparison(
                        relation, Ranges.gap(a, b), Optional.of(a.unit()), Optional.of(Ranges.jaccard(a, b)));
    }

    private ValueRelation categories(Placed a, Placed b) {
        Ref one = a.value().category().orElseThrow();
        Ref other = b.value().category().orElseThrow();
        if (one.equals(other)) {
            return dates(a.value().since(), b.value().since());
        }
        if (concepts.isUnder(one, other)) {
            return ValueRelation.INSIDE;
        }
        if (concepts.isUnder(other, one)) {
            return ValueRelation.CONTAINS;
        }
        return concepts.meet(one, other) ? ValueRelation.COMPATIBLE : ValueRelation.DISJOINT;
    }

    /** A date is inside its year; statuses that began at different times overlap from the later one on. */
    private static ValueRelation dates(Optional<String> a, Optional<String> b) {
        if (a.equals(b)) {
            return ValueRelation.EQUAL;
        }
        String one = a.orElse("");
        String other = b.orElse("");
        return one.startsWith(other)
                ? ValueRelation.INSIDE
                : other.startsWith(one) ? ValueRelation.CONTAINS : ValueRelation.OVERLAPS;
    }
}
