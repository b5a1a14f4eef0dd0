package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.PlausibleRanges;
import org.claimgraph.vocabulary.Ref;

/** Finds values, and doses that claims are limited to, outside of the plausible range that the vocabulary gives. */
final class SuspectValues {

    private static final String DOSE = "dose";

    private final Question question;
    private final Background background;
    private final Phrasing phrasing;

    SuspectValues(Question question, Background background, Phrasing phrasing) {
        this.question = question;
        this.background = background;
        this.phrasing = phrasing;
    }

    /** The suspect values of these stands, sorted by key; what is denied is not looked at. */
    List<QuestionFinding> among(Collection<Stand> stands) {
        List<QuestionFinding> findings = new ArrayList<>();
        for (Stand stand : stands) {
            if (stand.key().stance() == Stance.AFFIRMS) {
                Proposition proposition = stand.proposition();
                proposition
                        .value()
                        .interval()
                        .flatMap(value -> outside(proposition, proposition.measure(), value)
                                .map(range -> finding(stand, value, range)))
                        .ifPresent(findings::add);
                proposition
                        .scope()
                        .dose()
                        .flatMap(dose -> outside(proposition, DOSE, dose).map(range -> finding(stand, dose, range)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The range that the value is outside of: the first where there are several and it fits none. */
    private Optional<Interval> outside(Proposition proposition, String measure, Interval stated) {
        Interval value = background.inBaseUnit(stated);
        List<Ref> routes = proposition.scope().of(Facet.ROUTE);
        return Stream.concat(
                        proposition.scope().of(Facet.DRUG).stream(), proposition.scope().of(Facet.EXPOSURE).stream())
                .map(subject -> PlausibleRanges.of(subject, measure, routes, background.vocabulary()).stream()
                        .map(range -> new Interval(range.min(), false, range.max(), false, range.unit()))
                        .map(background::inBaseUnit)
                        .filter(range -> range.unit().equals(value.unit()))
                        .toList())
                .filter(ranges -> ranges.stream().noneMatch(range -> holds(range, value)))
                .flatMap(List::stream)
                .findFirst();
    }

    private QuestionFinding finding(Stand stand, Interval value, Interval range) {
        return QuestionFinding.of(
                QuestionFinding.Kind.SUSPECT_VALUE,
                2,
                question,
                stand.testimonies(),
                phrasing.suspectValue(stand, value, range));
    }

    private static boolean holds(Interval range, Interval value) {
        return !exceeds(range.low(), value.low().or(value::high))
                && !exceeds(value.high().or(value::low), range.high());
    }

    private static boolean exceeds(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }
}
