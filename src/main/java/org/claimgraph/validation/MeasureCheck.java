package org.claimgraph.validation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.ValueKind;

/** Checks that a claim has what its measure asks for, and no value that the measure doesn't take. */
final class MeasureCheck {

    private static final List<String> NUMBERS =
            List.of("min", "max", "unit", "minInclusive", "maxInclusive", "kind", "approximate", "phrase", "over");
    private static final Set<Dimension> OVER_A_PERIOD =
            EnumSet.of(Dimension.SESSIONS, Dimension.AMOUNT, Dimension.NUMBER);

    private final Lookup lookup;
    private final QuantityCheck quantities;

    MeasureCheck(Lookup lookup) {
        this.lookup = lookup;
        this.quantities = new QuantityCheck(lookup);
    }

    void check(Item claim) {
        if (claim.has("drug") && claim.has("exposure")) {
            claim.child("exposure")
                    .orElseThrow()
                    .report(FindingKind.TWO_SUBJECTS, "the subject is either a drug or an exposure; leave one out");
        }
        claim.child("dose").ifPresent(dose -> {
            quantities.check(dose, Set.of(Dimension.AMOUNT), "a dose");
            quantities.bounded(dose, "name a dose without a figure by 'doseLevel'");
        });
        claim.child("assessmentTime").ifPresent(time -> {
            quantities.check(time, Set.of(Dimension.TIME), "a time of assessment");
            quantities.bounded(time, "take a phrase that has one, or leave it out");
        });
        Optional<Ref> measure = claim.child("measure").flatMap(item -> lookup.concept(item, List.of("measure")));
        Optional<MeasureFacts> facts =
                measure.flatMap(ref -> lookup.vocabulary().measure(ref.id()));
        if (facts.isEmpty()) {
            claim.child("value").ifPresent(value -> numbers(value, Set.of(), "the value"));
            return;
        }
        String id = measure.orElseThrow().id();
        facts.get().requires().stream()
                .filter(required -> !isThere(claim, required))
                .forEach(required -> claim.report(
                        FindingKind.MISSING_FACET,
                        "the measure " + Quoted.of(id) + " needs " + keys(required)
                                + "; add it, or choose another measure"));
        claim.child("stance")
                .filter(stance -> stance.text()
                        .filter(facts.get().excludedStances()::contains)
                        .isPresent())
                .ifPresent(stance -> stance.report(
                        FindingKind.EXCLUDED_STANCE,
                        "the measure " + Quoted.of(id) + " doesn't take this stance; say the same by its value"));
        value(claim, id, facts.get());
    }

    private void value(Item claim, String measure, MeasureFacts facts) {
        Optional<Item> given =
                claim.child("value").filter(value -> !value.node().isNull());
        if (given.isEmpty()) {
            if (!facts.valueOptional()) {
                switch (facts.valueKind()) {
                    case NONE -> {}
                    case INTERVAL, ANY ->
                        claim.report(
                                FindingKind.MISSING_VALUE,
                                "the measure " + Quoted.of(measure)
                                        + " takes a value; add numbers, a vague phrase, or at least the words");
                    case CATEGORY ->
                        claim.report(
                                FindingKind.MISSING_VALUE,
                                "the measure " + Quoted.of(measure)
                                        + " takes a value; add 'value: {category: …}' with one of "
                                        + String.join(", ", categories(measure)));
                }
            }
            return;
        }
        Item value = given.get();
        switch (facts.valueKind()) {
            case NONE ->
                value.report(
                        FindingKind.UNWANTED_VALUE,
                        "the measure " + Quoted.of(measure)
                                + " takes no value; leave it out or choose another measure");
            case INTERVAL -> {
                unwanted(value, List.of("category", "since"), measure);
                missing(value, List.of("min", "max", "phrase", "text"), measure, facts);
            }
            case CATEGORY -> {
                unwanted(value, NUMBERS, measure);
                missing(value, List.of("category"), measure, facts);
                category(value, measure);
            }
            case ANY -> category(value, measure);
        }
        if (facts.valueKind() == ValueKind.INTERVAL || facts.valueKind() == ValueKind.ANY) {
            if (!facts.dimensions().isEmpty() && facts.dimensions().stream().noneMatch(OVER_A_PERIOD::contains)) {
                unwanted(value, List.of("over"), measure);
            }
            numbers(value, facts.dimensions(), "the measure " + Quoted.of(measure));
        }
    }

    private void numbers(Item value, Set<Dimension> dimensions, String purpose) {
        quantities.check(value, dimensions, purpose);
        value.child("over").ifPresent(over -> quantities.check(over, Set.of(Dimension.TIME), "a period"));
    }

    private void category(Item value, String measure) {
        Optional<Item> item = value.child("category");
        Optional<Concept> category = item.flatMap(given -> lookup.concept(given, List.of("category")))
                .flatMap(lookup.vocabulary()::find);
        if (category.filter(concept -> !concept.measures().contains(measure)).isPresent()) {
            List<String> categories = categories(measure);
            String written = category.get().ref().id();
            item.orElseThrow()
                    .report(
                            FindingKind.WRONG_CATEGORY,
                            Quoted.of(written) + " is no value of the measure " + Quoted.of(measure)
                                    + "; its values are " + String.join(", ", categories),
                            () -> Suggestion.of(written, categories));
        }
    }

    private List<String> categories(String measure) {
        return lookup.vocabulary().inScheme("category").stream()
                .filter(category -> category.measures().contains(measure))
                .map(category -> category.ref().id())
                .toList();
    }

    private static void unwanted(Item value, List<String> keys, String measure) {
        for (String key : keys) {
            value.child(key)
                    .ifPresent(item -> item.report(
                            FindingKind.UNWANTED_VALUE,
                            "the measure " + Quoted.of(measure) + " takes no " + Quoted.of(key)
                                    + "; leave it out or choose another measure"));
        }
    }

    private static void missing(Item value, List<String> keys, String measure, MeasureFacts facts) {
        boolean isMeasured = facts.valueOptional() && value.node().isEmpty();
        if (value.node().isObject() && !isMeasured && keys.stream().noneMatch(value::has)) {
            value.report(
                    FindingKind.MISSING_VALUE,
                    "the measure " + Quoted.of(measure) + " takes a value with "
                            + keys.stream().map(Quoted::of).collect(Collectors.joining(" or ")));
        }
    }

    private static boolean isThere(Item claim, String required) {
        return alternatives(required).anyMatch(claim::has);
    }

    private static Stream<String> alternatives(String required) {
        return required.equals("subject")
                ? Stream.of(Facet.DRUG.key(), Facet.EXPOSURE.key())
                : Arrays.stream(required.split("\\|", -1));
    }

    private static String keys(String required) {
        return alternatives(required).map(Quoted::of).collect(Collectors.joining(" or "));
    }
}
