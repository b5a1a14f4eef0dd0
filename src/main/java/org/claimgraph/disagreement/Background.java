package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.Vocabulary;

/** What is known when claims are compared: the vocabulary, and the bodies that claims name, by slug. */
public record Background(Vocabulary vocabulary, Map<String, Body> bodies) {

    public Background {
        bodies = Map.copyOf(bodies);
    }

    private static final String PER_WEEK = "/wk";
    private static final BigDecimal HOURS_A_WEEK = new BigDecimal(168);

    /** What people call a concept or a body; its slug where neither has it. */
    String label(Ref ref) {
        return vocabulary
                .find(ref)
                .map(Concept::label)
                .or(() -> body(ref).map(Body::label))
                .orElse(ref.id());
    }

    /** The range in the base unit of its own, so that days and hours compare. */
    Interval inBaseUnit(Interval interval) {
        return vocabulary
                .unit(interval.unit())
                .filter(unit -> !unit.base().equals(unit.symbol()))
                .map(unit -> interval.in(unit.base(), unit.multiplier()))
                .orElse(interval);
    }

    /**
     * How many a week, where a value is a number over a period and the vocabulary has a unit for that: six sessions in
     * two to three weeks are two to three sessions a week.
     */
    Optional<Interval> rate(Value value) {
        Optional<Interval> number = value.interval().map(this::inBaseUnit);
        Optional<Interval> weeks =
                value.over().map(this::inBaseUnit).filter(over -> over.unit().equals("h"));
        Optional<UnitFacts> unit = number.flatMap(it -> vocabulary.unit(it.unit() + PER_WEEK));
        return number.flatMap(it -> weeks.flatMap(over -> unit.map(per -> rate(it, over, per.symbol()))));
    }

    /**
     * The longer the period the lower the rate: one without an end comes down to nothing, one without a start has no
     * most.
     */
    private static Interval rate(Interval number, Interval over, String unit) {
        Optional<BigDecimal> longest = over.high().filter(hours -> hours.signum() > 0);
        Optional<BigDecimal> shortest = over.low().filter(hours -> hours.signum() > 0);
        return new Interval(
                number.low()
                        .map(low -> longest.map(hours -> perWeek(low, hours)).orElse(BigDecimal.ZERO)),
                number.lowOpen() || over.highOpen() || longest.isEmpty(),
                number.high().flatMap(high -> shortest.map(hours -> perWeek(high, hours))),
                number.highOpen() || over.lowOpen(),
                unit);
    }

    /** Whether the value is, or is compared as, so many a week: then for how long is no matter of scope. */
    boolean isRate(Value value) {
        return rate(value).isPresent()
                || value.interval().filter(it -> it.unit().endsWith(PER_WEEK)).isPresent();
    }

    private static BigDecimal perWeek(BigDecimal number, BigDecimal hours) {
        return number.multiply(HOURS_A_WEEK).divide(hours, MathContext.DECIMAL32);
    }

    /** Whether a claim of the measure that gives no value speaks of the matter as such. */
    boolean valueIsOptional(String measure) {
        return vocabulary.measure(measure).filter(MeasureFacts::valueOptional).isPresent();
    }

    boolean isHighStakes(String measure) {
        return vocabulary.measure(measure).filter(MeasureFacts::highStakes).isPresent();
    }

    /**
     * The jurisdiction of claims that give one or, instead, the body that decides there; a body whose jurisdiction
     * isn't known stands for its own.
     */
    List<Ref> jurisdiction(List<Ref> stated, List<Ref> bodies) {
        return stated.isEmpty()
                ? bodies.stream()
                        .map(ref -> body(ref)
                                .flatMap(Body::jurisdiction)
                                .map(place -> new Ref("jurisdiction", place))
                                .orElse(ref))
                        .toList()
                : stated;
    }

    private Optional<Body> body(Ref ref) {
        return Optional.of(ref).filter(it -> it.scheme().equals("body")).map(it -> bodies.get(it.id()));
    }
}
