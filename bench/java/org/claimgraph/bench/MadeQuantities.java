package org.claimgraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Amounts as sources state them: ranges, upper bounds, points, lower bounds and vague phrases, in one unit or another,
 * mostly the same few round numbers.
 */
final class MadeQuantities {

    /** A unit with the numbers that come with it, rising. */
    private record Scale(String unit, List<Number> numbers) {}

    private static final Scale SECONDS = scale("s", 30, 60, 90);
    private static final Scale MINUTES = scale("min", 5, 10, 15, 20, 30, 40, 45, 60, 90);
    private static final Scale HOURS = scale("h", 1, 2, 3, 4, 6, 8, 12, 24, 48, 72);
    private static final Scale DAYS = scale("d", 1, 2, 3, 5, 7, 10, 14);
    private static final Scale WEEKS = scale("wk", 1, 2, 3, 4, 6, 8, 12);
    private static final Scale MONTHS = scale("mo", 1, 2, 3, 6, 12);
    private static final Scale YEARS = scale("yr", 1, 2, 5);

    private static final Shares<Scale> ONSET = new Shares<Scale>()
            .of(1, SECONDS)
            .of(15, MINUTES)
            .of(42, HOURS)
            .of(20, DAYS)
            .of(17, WEEKS)
            .of(5, MONTHS);
    private static final Shares<Scale> LASTING = new Shares<Scale>()
            .of(12, HOURS)
            .of(38, DAYS)
            .of(30, WEEKS)
            .of(16, MONTHS)
            .of(4, YEARS);
    private static final Shares<Scale> PASSING =
            new Shares<Scale>().of(30, MINUTES).of(50, HOURS).of(20, DAYS);
    private static final Shares<Scale> COURSE =
            new Shares<Scale>().of(60, WEEKS).of(40, MONTHS);
    private static final Shares<Scale> DOSE = new Shares<Scale>()
            .of(55, scale("mg", 5, 10, 20, 25, 50, 75, 100, 150, 200, 300))
            .of(30, scale("mg/kg", 0.1, 0.2, 0.25, 0.5, 0.75, 1, 2))
            .of(8, scale("ug", 50, 100, 250, 500))
            .of(4, scale("g", 0.5, 1, 2))
            .of(3, scale("ug/kg", 50, 100, 500));
    private static final Scale PERCENT = scale("percent", 1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90);
    private static final Shares<Scale> COUNTS = new Shares<Scale>()
            .of(50, PERCENT)
            .of(20, scale("persons", 12, 40, 120, 1000, 25000, 1000000))
            .of(20, scale("patients", 12, 18, 40, 73, 120, 240))
            .of(10, scale("count", 2, 3, 5, 11, 24));
    private static final Shares<Scale> SESSIONS =
            new Shares<Scale>().of(70, scale("sessions", 1, 2, 3, 4, 6, 8, 12)).of(30, scale("sessions/wk", 1, 2, 3));

    private static final List<String> ONSET_PHRASES = List.of(
            "immediately",
            "within-minutes",
            "within-an-hour",
            "within-hours",
            "within-a-few-hours",
            "within-a-day",
            "within-days",
            "within-a-few-days",
            "within-a-week",
            "within-weeks",
            "several-hours",
            "hours-to-days",
            "rapid",
            "slow");
    private static final List<String> LASTING_PHRASES = List.of(
            "a-few-days",
            "several-days",
            "days-to-weeks",
            "a-few-weeks",
            "several-weeks",
            "months",
            "several-months",
            "short-lived",
            "lasting",
            "long-term");
    private static final List<String> PASSING_PHRASES =
            List.of("minutes", "minutes-to-hours", "a-few-hours", "hours", "transient");
    private static final List<String> SHARE_PHRASES =
            List.of("most", "about-half", "minority", "about-a-third", "about-two-thirds", "about-a-quarter");
    private static final List<String> FREQUENCY_PHRASES =
            List.of("very-common", "common-in-label", "uncommon-in-label", "rare-in-label", "common", "rare");

    private MadeQuantities() {}

    private static Scale scale(String unit, Number... numbers) {
        return new Scale(unit, List.of(numbers));
    }

    static Map<String, Object> onset(Dice dice) {
        return phraseOr(dice, 20, ONSET_PHRASES, ONSET);
    }

    static Map<String, Object> lasting(Dice dice) {
        return phraseOr(dice, 20, LASTING_PHRASES, LASTING);
    }

    static Map<String, Object> passing(Dice dice) {
        return phraseOr(dice, 25, PASSING_PHRASES, PASSING);
    }

    static Map<String, Object> responders(Dice dice) {
        return phraseOr(dice, 15, SHARE_PHRASES, new Shares<Scale>().of(1, PERCENT));
    }

    static Map<String, Object> frequency(Dice dice) {
        return phraseOr(dice, 40, FREQUENCY_PHRASES, new Shares<Scale>().of(1, PERCENT));
    }

    static Map<String, Object> number(Dice dice) {
        return amount(dice, COUNTS.draw(dice));
    }

    /** An amount of a drug, as a value or as a facet. */
    static Map<String, Object> dose(Dice dice) {
        return amount(dice, DOSE.draw(dice));
    }

    /** When an outcome was looked at. */
    static Map<String, Object> assessment(Dice dice) {
        Scale scale = LASTING.draw(dice);
        return point(dice.pick(scale.numbers()), scale.unit());
    }

    /** Sessions, some of them over a period, or the length of a phase. */
    static Map<String, Object> schedule(Dice dice) {
        if (dice.chance(30)) {
            return amount(dice, COURSE.draw(dice));
        }
        Map<String, Object> sessions = amount(dice, SESSIONS.draw(dice));
        if (sessions.get("unit") instanceof String unit && unit.equals("sessions")) {
            Map<String, Object> over = new LinkedHashMap<>();
            int first = dice.between(1, 4);
            over.put("min", first);
            over.put("max", first + dice.below(3));
            over.put("unit", "wk");
            sessions.put("over", over);
        }
        return sessions;
    }

    private static Map<String, Object> phraseOr(Dice dice, int percent, List<String> phrases, Shares<Scale> scales) {
        if (!dice.chance(percent)) {
            return amount(dice, scales.draw(dice));
        }
        String phrase = dice.pick(phrases);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", phrase.replace("-in-label", "").replace('-', ' '));
        value.put("phrase", phrase);
        return value;
    }

    private static Map<String, Object> amount(Dice dice, Scale scale) {
        int low = dice.below(scale.numbers().size());
        Number first = scale.numbers().get(low);
        int form = dice.below(100);
        if (form < 35 && low + 1 < scale.numbers().size()) {
            int high = Math.min(low + dice.between(1, 3), scale.numbers().size() - 1);
            Number last = scale.numbers().get(high);
            String kind = form < 5 ? "ci95" : "typical-range";
            return value(first + " to " + last, Optional.of(first), Optional.of(last), scale.unit(), kind);
        }
        if (form < 65) {
            return value("at most " + first, Optional.empty(), Optional.of(first), scale.unit(), "upper-bound");
        }
        if (form < 72) {
            Map<String, Object> value =
                    value("more than " + first, Optional.of(first), Optional.empty(), scale.unit(), "lower-bound");
            value.put("minInclusive", false);
            return value;
        }
        if (form < 85) {
            return point(first, scale.unit());
        }
        Map<String, Object> value =
                value("about " + first, Optional.of(first), Optional.of(first), scale.unit(), "point");
        value.put("approximate", true);
        return value;
    }

    private static Map<String, Object> point(Number number, String unit) {
        return value(number.toString(), Optional.of(number), Optional.of(number), unit, "point");
    }

    private static Map<String, Object> value(
            String words, Optional<Number> min, Optional<Number> max, String unit, String kind) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", words + " " + unit);
        min.ifPresent(number -> value.put("min", number));
        max.ifPresent(number -> value.put("max", number));
        value.put("unit", unit);
        value.put("kind", kind);
        return value;
    }
}
