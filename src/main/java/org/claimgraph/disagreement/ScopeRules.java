package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.vocabulary.Ref;

/** Compares scopes: each dimension by itself, then all together. Holds no state of its own. */
final class ScopeRules {

    private final ConceptOrder concepts;

    ScopeRules(ConceptOrder concepts) {
        this.concepts = concepts;
    }

    ScopeComparison compare(ScopeVector a, ScopeVector b) {
        List<DimensionComparison> dimensions = new ArrayList<>();
        ScopeRelation relation = ScopeRelation.EQUAL;
        for (ScopeDimension dimension : ScopeDimension.values()) {
            Optional<Extent> one = a.at(dimension);
            Optional<Extent> other = b.at(dimension);
            if (one.isPresent() || other.isPresent()) {
                DimensionRelation here = relation(dimension, one, other);
                dimensions.add(new DimensionComparison(dimension, one, other, here));
                relation = relation.and(here);
            }
        }
        return new ScopeComparison(relation, dimensions);
    }

    /**
     * Both missing is equal; one missing is unspecified, unless the other is an exception, which nobody means who
     * doesn't name it; and what can't be compared, as mg with mg/kg, is unspecified too.
     */
    DimensionRelation relation(ScopeDimension dimension, Optional<Extent> a, Optional<Extent> b) {
        if (a.equals(b)) {
            return DimensionRelation.EQUAL;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Stream.concat(a.stream(), b.stream()).anyMatch(this::isExceptional)
                    ? DimensionRelation.DISJOINT
                    : DimensionRelation.UNSPECIFIED;
        }
        return switch (a.get()) {
            case Extent.Range one ->
                b.get() instanceof Extent.Range other ? ranges(one, other) : DimensionRelation.UNSPECIFIED;
            case Extent.Concepts one ->
                b.get() instanceof Extent.Concepts other
                        ? dimension == ScopeDimension.DRUG
                                ? combinations(one.refs(), other.refs())
                                : conjunctions(one.refs(), other.refs())
                        : DimensionRelation.UNSPECIFIED;
        };
    }

    private boolean isExceptional(Extent extent) {
        return extent instanceof Extent.Concepts stated
                && stated.refs().stream().anyMatch(concepts::isExceptional);
    }

    private static DimensionRelation ranges(Extent.Range a, Extent.Range b) {
        return switch (Ranges.relation(a.interval(), b.interval())) {
            case EQUAL -> DimensionRelation.EQUAL;
            case INSIDE -> DimensionRelation.NARROWER;
            case CONTAINS -> DimensionRelation.BROADER;
            case MEETS, OVERLAPS, COMPATIBLE -> DimensionRelation.OVERLAP;
            case DISJOINT -> DimensionRelation.DISJOINT;
            case NONE, INCOMPARABLE -> DimensionRelation.UNSPECIFIED;
        };
    }

    /** Drugs of a combination: one combination is narrower if each drug of either has its own in the other. */
    private DimensionRelation combinations(List<Ref> a, List<Ref> b) {
        boolean under = isCombinationUnder(a, b);
        boolean over = isCombinationUnder(b, a);
        if (under || over) {
            return under && over
                    ? DimensionRelation.EQUAL
                    : under ? DimensionRelation.NARROWER : DimensionRelation.BROADER;
        }
        return eachMeetsOneOf(a, b) && eachMeetsOneOf(b, a) ? DimensionRelation.OVERLAP : DimensionRelation.DISJOINT;
    }

    private boolean isCombinationUnder(List<Ref> a, List<Ref> b) {
        return a.stream().allMatch(one -> b.stream().anyMatch(other -> concepts.isUnder(one, other)))
                && b.stream().allMatch(other -> a.stream().anyMatch(one -> concepts.isUnder(one, other)));
    }

    private boolean eachMeetsOneOf(List<Ref> a, List<Ref> b) {
        return a.stream().allMatch(one -> b.stream().anyMatch(other -> concepts.meet(one, other)));
    }

    /**
     * Concepts that all hold, such as populations: more of them are narrower. What one list adds to the other must be
     * able to go together with what the other adds; members of one list do, since a source says so.
     */
    private DimensionRelation conjunctions(List<Ref> a, List<Ref> b) {
        List<Ref> addedByA = notImplied(a, b);
        List<Ref> addedByB = notImplied(b, a);
        if (addedByA.isEmpty() || addedByB.isEmpty()) {
            return addedByA.isEmpty() && addedByB.isEmpty()
                    ? DimensionRelation.EQUAL
                    : addedByB.isEmpty() ? DimensionRelation.NARROWER : DimensionRelation.BROADER;
        }
        return addedByA.stream().allMatch(one -> addedByB.stream().allMatch(other -> concepts.meet(one, other)))
                ? DimensionRelation.OVERLAP
                : DimensionRelation.DISJOINT;
    }

    private List<Ref> notImplied(List<Ref> these, List<Ref> by) {
        return these.stream()
                .filter(ref -> by.stream().noneMatch(other -> concepts.isUnder(other, ref)))
                .toList();
    }
}
