package org.claimgraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What made claims are about: a measure, the facets that it requires, some that it doesn't, and a value. A third of all
 * contents come from a common stock with few that come often, so that sources agree and disagree on the same
 * proposition.
 */
final class MadeContents {

    private static final int PERCENT_FROM_STOCK = 35;
    private static final int CLAIMS_A_STOCK_ENTRY = 20;

    private static final Shares<String> MEASURES = new Shares<String>()
            .of(200, "efficacy")
            .of(200, "adverse-effect")
            .of(80, "onset")
            .of(80, "dose")
            .of(45, "mechanism")
            .of(40, "route-use")
            .of(40, "comparison")
            .of(35, "duration-of-effect")
            .of(35, "response-rate")
            .of(25, "association")
            .of(25, "schedule")
            .of(25, "contraindication")
            .of(25, "regulatory-status")
            .of(20, "adverse-effect-timing")
            .of(20, "eligibility")
            .of(20, "recommendation")
            .of(20, "statistic")
            .of(15, "safety")
            .of(8, "control-status")
            .of(8, "dependence-risk")
            .of(8, "monitoring")
            .of(8, "combination")
            .of(8, "study-result")
            .of(4, "availability-cost")
            .of(3, "history")
            .of(3, "other");

    private final MadeFacets facets;
    private final LongTail stock;

    MadeContents(int claims, MadeVocabulary vocabulary, MadeBodies bodies) {
        this.facets = new MadeFacets(vocabulary, bodies);
        this.stock = new LongTail(Math.max(50, claims / CLAIMS_A_STOCK_ENTRY), 0.8);
    }

    /** The measures that claims are made of. */
    static List<String> measures() {
        return MEASURES.things();
    }

    /** The content of a claim, in the fields of the claim file. */
    Map<String, Object> draw(Dice dice) {
        return dice.chance(PERCENT_FROM_STOCK) ? make(Dice.of(0, "stock", stock.draw(dice))) : make(dice);
    }

    /** The content in words. */
    static String words(Map<String, Object> content) {
        return content.entrySet().stream()
                .map(entry -> entry.getKey().equals("measure")
                        ? entry.getValue() + " holds"
                        : entry.getKey() + " " + text(entry.getValue()))
                .collect(Collectors.joining(", "))
                .replace('-', ' ');
    }

    private static Object text(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().findFirst().orElseThrow()
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(" and "))
                        : value;
    }

    private Map<String, Object> make(Dice dice) {
        String measure = MEASURES.draw(dice);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("measure", measure);
        switch (measure) {
            case "statistic" -> {}
            case "association" -> facets.exposureOrDrug(dice, content);
            default -> facets.drug(dice, content);
        }
        required(dice, measure, content);
        facets.optional(dice, content);
        value(dice, measure, content);
        return content;
    }

    private void required(Dice dice, String measure, Map<String, Object> content) {
        switch (measure) {
            case "efficacy", "onset", "duration-of-effect", "response-rate", "association", "study-result" ->
                facets.outcome(dice, content);
            case "comparison" -> {
                facets.outcome(dice, content);
                facets.comparator(dice, content);
            }
            case "adverse-effect", "adverse-effect-timing" -> facets.adverseEffect(dice, content);
            case "mechanism" -> facets.target(dice, content);
            case "route-use" -> facets.route(dice, content);
            case "schedule" -> facets.phase(dice, content);
            case "contraindication", "eligibility" -> facets.population(dice, content);
            case "regulatory-status" -> facets.regulator(dice, content);
            case "control-status" -> facets.place(dice, content);
            case "combination" -> facets.treatment(dice, content);
            case "statistic" -> {
                facets.counted(dice, content);
                facets.population(dice, content);
            }
            default -> {}
        }
    }

    private static void value(Dice dice, String measure, Map<String, Object> content) {
        switch (measure) {
            case "onset" -> content.put("value", MadeQuantities.onset(dice));
            case "duration-of-effect" -> content.put("value", MadeQuantities.lasting(dice));
            case "adverse-effect-timing" -> content.put("value", MadeQuantities.passing(dice));
            case "response-rate" -> content.put("value", MadeQuantities.responders(dice));
            case "dose" -> content.put("value", MadeQuantities.dose(dice));
            case "schedule" -> content.put("value", MadeQuantities.schedule(dice));
            case "statistic" -> content.put("value", MadeQuantities.number(dice));
            case "adverse-effect" -> sometimes(dice, 35, content, MadeQuantities.frequency(dice));
            case "study-result" -> sometimes(dice, 60, content, MadeQuantities.responders(dice));
            case "history" -> sometimes(dice, 70, content, year(dice));
            case "comparison" -> category(dice, content, "better", "better", "worse", "alike");
            case "association" -> category(dice, content, "associated", "increased", "decreased");
            case "mechanism" -> category(dice, content, "involves", "raises", "lowers", "blocks", "blocks");
            case "regulatory-status" ->
                category(dice, content, "approved", "approved", "off-label", "not-approved", "withdrawn")
                        .putAll(dice.chance(40) ? year(dice) : Map.of());
            case "control-status" ->
                category(dice, content, "controlled", "schedule-ii", "schedule-iii", "schedule-iv", "uncontrolled");
            case "dependence-risk" -> category(dice, content, "low", "present", "high");
            case "safety" -> category(dice, content, "safe", "safe", "unknown", "harmful");
            case "monitoring" -> category(dice, content, "advised", "required", "not-needed");
            case "recommendation" ->
                category(dice, content, "first-line", "after-failure", "against", "insufficient-evidence");
            default -> {}
        }
    }

    private static void sometimes(Dice dice, int percent, Map<String, Object> content, Map<String, Object> value) {
        if (dice.chance(percent)) {
            content.put("value", value);
        }
    }

    private static Map<String, Object> category(Dice dice, Map<String, Object> content, String... categories) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("category", dice.pick(List.of(categories)));
        content.put("value", value);
        return value;
    }

    private static Map<String, Object> year(Dice dice) {
        return Map.of("since", String.valueOf(dice.between(1960, 2026)));
    }
}
