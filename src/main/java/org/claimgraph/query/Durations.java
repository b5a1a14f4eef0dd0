package org.claimgraph.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.problem.Problem;

/**
 * Reads times as hours: a number with a unit as claim files have it ({@code 24h}, {@code 3d}, {@code 2wk}), or a
 * duration as ISO 8601 has it ({@code PT24H}, {@code P3D}, {@code P2W}). A month is the twelfth of a year of 365.25
 * days.
 */
public final class Durations {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal MINUTES = new BigDecimal(60);
    private static final BigDecimal SECONDS = new BigDecimal(3600);

    private static final Map<String, BigDecimal> HOURS = Map.of(
            "h", BigDecimal.ONE,
            "d", new BigDecimal(24),
            "wk", new BigDecimal(168),
            "mo", new BigDecimal("730.5"),
            "yr", new BigDecimal(8766));

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(s|min|h|d|wk|mo|yr)");

    private static final String NUMBER = "([0-9]{1,9}(?:\\.[0-9]{1,9})?)";

    private static final Pattern ISO = Pattern.compile("P(?=.)(?:" + NUMBER + "Y)?(?:" + NUMBER + "M)?(?:" + NUMBER
            + "W)?(?:" + NUMBER + "D)?(?:T(?=.)(?:" + NUMBER + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");

    private static final List<String> ISO_UNITS = List.of("yr", "mo", "wk", "d", "h", "min", "s");

    private Durations() {}

    /**
     * The hours that a parameter's value stands for.
     *
     * @throws Problem {@code invalid-parameter} where it isn't a time
     */
    public static BigDecimal hours(String parameter, String text) {
        return hours(text)
                .orElseThrow(() -> RequestParameters.invalid(
                        parameter,
                        "The parameter '" + parameter + "' is a time such as 24h, 3d, 2wk or PT24H, not '" + text
                                + "'."));
    }

    /** The hours that a text stands for; empty where it isn't a time. */
    static Optional<BigDecimal> hours(String text) {
        Matcher units = SHORT.matcher(text);
        if (units.matches()) {
            return Optional.of(inHours(units.group(1), units.group(2)));
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        BigDecimal hours = BigDecimal.ZERO;
        for (int i = 0; i < ISO_UNITS.size(); i++) {
            String number = iso.group(i + 1);
            if (number != null) {
                hours = hours.add(inHours(number, ISO_UNITS.get(i)));
            }
        }
        return Optional.of(hours);
    }

    private static BigDecimal inHours(String number, String unit) {
        BigDecimal amount = new BigDecimal(number);
        return switch (unit) {
            case "s" -> amount.divide(SECONDS, PRECISION);
            case "min" -> amount.divide(MINUTES, PRECISION);
            default -> amount.multiply(HOURS.getOrDefault(unit, BigDecimal.ONE));
        };
    }
}
