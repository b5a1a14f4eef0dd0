package org.claimgraph.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;

/** Checks one quantity: that numbers, unit and phrase go together, fit what they are for, and hold something. */
final class QuantityCheck {

    private static final Set<Dimension> NEVER_NEGATIVE = Set.of(Dimension.TIME, Dimension.AMOUNT, Dimension.SESSIONS);

    private static final String PHRASES = "vague-phrase";

    private final Lookup lookup;

    QuantityCheck(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Checks the numbers of a quantity.
     *
     * @param wanted dimensions that the unit may have; empty for any
     * @param purpose what the quantity is for, in words that follow "fit"
     */
    void check(Item quantity, Set<Dimension> wanted, String purpose) {
        boolean numbers = quantity.has("min") || quantity.has("max");
        quantity.child("phrase").ifPresent(phrase -> phrase(quantity, phrase, wanted, purpose));
        Optional<Item> unit = quantity.child("unit");
        if (quantity.has("phrase")) {
            return;
        }
        Optional<UnitFacts> facts = unit.flatMap(lookup::unit);
        facts.ifPresent(known -> fit(unit.orElseThrow(), known, wanted, purpose));
        if (numbers && unit.isEmpty()) {
            quantity.report(FindingKind.NUMBER_WITHOUT_UNIT, "there are numbers without a unit; add the key 'unit'");
        }
        if (!numbers && unit.isPresent()) {
            unit.get().report(FindingKind.UNIT_WITHOUT_NUMBER, "there is a unit without numbers; add 'min' or 'max'");
        }
        boundless(quantity, "minInclusive", "min", numbers);
        boundless(quantity, "maxInclusive", "max", quantity.has("max"));
        bounds(quantity, facts);
    }

    /** Checks that a phrase stands for an interval, where only an interval is kept. */
    void bounded(Item quantity, String remedy) {
        quantity.child("phrase")
                .filter(phrase -> lookup.vocabulary()
                        .find(new Ref(PHRASES, phrase.text().orElse("")))
                        .flatMap(Concept::phrase)
                        .filter(facts -> facts.unit().isEmpty())
                        .isPresent())
                .ifPresent(phrase -> phrase.report(
                        FindingKind.PHRASE_WITHOUT_INTERVAL,
                        Quoted.of(phrase.text().orElse("")) + " stands for no interval here; " + remedy));
    }

    private void phrase(Item quantity, Item phrase, Set<Dimension> wanted, String purpose) {
        Stream.of("min", "max", "unit", "minInclusive", "maxInclusive")
                .flatMap(key -> quantity.child(key).stream())
                .findFirst()
                .ifPresent(number -> number.report(
                        FindingKind.PHRASE_AND_NUMBERS, "the phrase supplies the numbers already; leave out either"));
        lookup.concept(phrase, List.of(PHRASES))
                .flatMap(lookup.vocabulary()::find)
                .flatMap(concept -> concept.phrase().flatMap(PhraseFacts::unit))
                .flatMap(lookup.vocabulary()::unit)
                .ifPresent(unit -> fit(phrase, unit, wanted, purpose));
    }

    private void fit(Item at, UnitFacts unit, Set<Dimension> wanted, String purpose) {
        if (!wanted.isEmpty() && !wanted.contains(unit.dimension())) {
            String units = lookup.vocabulary().unitSymbols().stream()
                    .filter(symbol -> lookup.vocabulary()
                            .unit(symbol)
                            .filter(fact -> wanted.contains(fact.dimension()))
                            .isPresent())
                    .collect(Collectors.joining(", "));
            at.report(
                    FindingKind.WRONG_UNIT,
                    "the unit " + Quoted.of(unit.symbol()) + " doesn't fit " + purpose + "; use one of " + units);
        }
    }

    private static void boundless(Item quantity, String flag, String bound, boolean bounded) {
        quantity.child(flag)
                .filter(item -> !bounded)
                .ifPresent(item -> item.report(
                        FindingKind.BOUND_MISSING,
                        "this says how '" + bound + "' is meant, but there is no such number"));
    }

    private static void bounds(Item quantity, Optional<UnitFacts> unit) {
        if (unit.filter(facts -> NEVER_NEGATIVE.contains(facts.dimension())).isPresent()) {
            Stream.of("min", "max")
                    .filter(key ->
                            quantity.number(key).filter(n -> n.signum() < 0).isPresent())
                    .forEach(key -> quantity.child(key)
                            .orElseThrow()
                            .report(
                                    FindingKind.NEGATIVE_QUANTITY,
                                    "a quantity in " + unit.get().symbol() + " can't be below zero"));
        }
        if (quantity.number("min").isEmpty() || quantity.number("max").isEmpty()) {
            return;
        }
        Interval interval = new Interval(
                quantity.number("min"),
                !quantity.node().path("minInclusive").asBoolean(true),
                quantity.number("max"),
                !quantity.node().path("maxInclusive").asBoolean(true),
                "x");
        if (interval.isEmpty()) {
            quantity.child("min")
                    .orElseThrow()
                    .report(
                            FindingKind.EMPTY_INTERVAL,
                            "no number is at least "
                                    + interval.low().orElseThrow().toPlainString()
                                    + " and at most "
                                    + interval.high().orElseThrow().toPlainString()
                                    + " as it is put here; swap 'min' and 'max', or let both be included");
        }
    }
}
