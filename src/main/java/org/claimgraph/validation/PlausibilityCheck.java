package org.claimgraph.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.PlausibleRanges;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Warns of values outside the range that the vocabulary has for the subject: the ranges of the drug itself, or of the
 * nearest drug above it that has any for the measure and the route.
 */
final class PlausibilityCheck {

    private static final String DOSE = "dose";

    private final Vocabulary vocabulary;
    private final Quantities quantities;

    PlausibilityCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.quantities = new Quantities(vocabulary);
    }

    void check(Claim claim, Item item) {
        claim.proposition()
                .value()
                .interval()
                .ifPresent(interval -> item.child("value")
                        .ifPresent(at -> check(claim, claim.proposition().measure(), interval, at)));
        claim.proposition()
                .scope()
                .dose()
                .ifPresent(interval -> item.child(DOSE).ifPresent(at -> check(claim, DOSE, interval, at)));
    }

    private void check(Claim claim, String measure, Interval interval, Item at) {
        List<Ref> routes = claim.proposition().scope().of(Facet.ROUTE);
        for (Ref subject : claim.proposition().scope().of(Facet.DRUG)) {
            List<PlausibleRange> ranges = PlausibleRanges.of(subject, measure, routes, vocabulary);
            List<Interval> sameUnit = ranges.stream()
                    .map(range -> quantities.normal(new Interval(range.min(), false, range.max(), false, range.unit())))
                    .filter(range -> range.unit().equals(interval.unit()))
                    .toList();
            if (!ranges.isEmpty() && sameUnit.isEmpty()) {
                at.report(
                        FindingKind.UNUSUAL_UNIT,
                        "for " + Quoted.of(subject.id()) + " it is usually given in "
                                + ranges.getFirst().unit() + "; look at the unit again");
            } else if (!sameUnit.isEmpty() && sameUnit.stream().noneMatch(range -> holds(range, interval))) {
                at.report(
                        FindingKind.IMPLAUSIBLE_VALUE,
                        interval + " is outside " + sameUnit.getFirst() + ", the usual range for "
                                + Quoted.of(subject.id()) + "; look at the numbers and the unit again");
            }
        }
    }

    private static boolean holds(Interval range, Interval value) {
        return !exceeds(range.low(), value.low().or(value::high))
                && !exceeds(value.high().or(value::low), range.high());
    }

    private static boolean exceeds(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }
}
