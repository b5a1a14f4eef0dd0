package org.claimgraph.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** Reads the quantities of a claim file as intervals: as stated, and in base units. */
final class Quantities {

    // Multipliers such as that of minutes are rounded in their last digits; 60 min are to be 1 h all the same.
    private static final MathContext NORMAL = new MathContext(12);

    private final Vocabulary vocabulary;

    Quantities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The range that is written, or that the phrase stands for, in the unit that is written; empty without numbers. */
    Optional<Interval> stated(JsonNode quantity) {
        Optional<PhraseFacts> phrase = phrase(quantity);
        if (phrase.isPresent()) {
            PhraseFacts facts = phrase.get();
            return facts.unit()
                    .filter(unit -> facts.min().isPresent() || facts.max().isPresent())
                    .map(unit -> interval(
                            facts.min(),
                            Optional.of(facts.minInclusive())
                                    .filter(in -> facts.min().isPresent()),
                            facts.max(),
                            facts.maxInclusive(),
                            unit));
        }
        Optional<BigDecimal> min = number(quantity, "min");
        Optional<BigDecimal> max = number(quantity, "max");
        if (min.isEmpty() && max.isEmpty()) {
            return Optional.empty();
        }
        return quantity.path("unit")
                .asStringOpt()
                .map(unit -> interval(
                        min,
                        quantity.path("minInclusive").asBooleanOpt(),
                        max,
                        quantity.path("maxInclusive").asBoolean(true),
                        unit));
    }

    /** The reading of the vague phrase that a quantity names. */
    Optional<PhraseFacts> phrase(JsonNode quantity) {
        return quantity.path("phrase")
                .asStringOpt()
                .flatMap(slug -> vocabulary.find(new Ref("vague-phrase", slug.substring(slug.indexOf('/') + 1))))
                .flatMap(Concept::phrase);
    }

    /** The same range in the base unit of its unit. */
    Interval normal(Interval stated) {
        Optional<UnitFacts> unit = vocabulary.unit(stated.unit());
        if (unit.isEmpty() || unit.get().base().equals(stated.unit())) {
            return stated;
        }
        Interval exact = stated.in(unit.get().base(), unit.get().multiplier());
        return new Interval(
                exact.low().map(low -> low.round(NORMAL)),
                exact.lowOpen(),
                exact.high().map(high -> high.round(NORMAL)),
                exact.highOpen(),
                exact.unit());
    }

    /**
     * A highest alone reaches down to zero, which is left out unless it is said to be in or is all there is; a lowest
     * alone has no end.
     */
    private static Interval interval(
            Optional<BigDecimal> min,
            Optional<Boolean> minInclusive,
            Optional<BigDecimal> max,
            boolean maxInclusive,
            String unit) {
        boolean fromZero =
                min.isEmpty() && max.filter(high -> high.signum() >= 0).isPresent();
        boolean onlyZero = fromZero && max.filter(high -> high.signum() == 0).isPresent();
        Optional<BigDecimal> low = fromZero ? Optional.of(BigDecimal.ZERO) : min;
        boolean lowOpen = !minInclusive.orElse(!fromZero || onlyZero);
        return new Interval(low, lowOpen, max, !maxInclusive, unit);
    }

    private static Optional<BigDecimal> number(JsonNode quantity, String key) {
        JsonNode number = quantity.path(key);
        return number.isNumber() ? Optional.of(number.decimalValue()) : Optional.empty();
    }
}
