package org.claimgraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The regulators, authorities and societies of every made corpus, under made-up names. */
final class MadeBodies {

    private static final List<String> PLACES = List.of(
            "united-states",
            "european-union",
            "united-kingdom",
            "canada",
            "australia",
            "japan",
            "brazil",
            "india",
            "sweden",
            "germany",
            "france",
            "south-africa");

    private final List<Map<String, Object>> regulators = new ArrayList<>();
    private final List<Map<String, Object>> others = new ArrayList<>();

    MadeBodies() {
        MadeNames names = new MadeNames(Dice.of(0, "bodies", 0));
        for (String place : PLACES) {
            regulators.add(body(names.nextCapital() + " Agency", "regulator", place));
            others.add(body(names.nextCapital() + " Society", "professional-body", place));
            others.add(body(names.nextCapital() + " Institute", "research-group", place));
        }
        others.add(body(names.nextCapital() + " Council", "intergovernmental-body", "international"));
    }

    private static Map<String, Object> body(String label, String kind, String place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", label.toLowerCase(Locale.ROOT).replace(' ', '-'));
        fields.put("label", label);
        fields.put("kind", kind);
        fields.put("jurisdiction", place);
        return fields;
    }

    String regulator(Dice dice) {
        return id(dice.pick(regulators));
    }

    /** A society, institute or council. */
    String adviser(Dice dice) {
        return id(dice.pick(others));
    }

    String place(Dice dice) {
        return dice.pick(PLACES);
    }

    /** All bodies as bulk files have them. */
    Stream<Map<String, Object>> all() {
        return Stream.concat(regulators.stream(), others.stream());
    }

    private static String id(Map<String, Object> body) {
        return String.valueOf(body.get("id"));
    }
}
