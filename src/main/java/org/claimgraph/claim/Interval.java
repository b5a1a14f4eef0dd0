package org.claimgraph.claim;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.vocabulary.Decimals;

/**
 * A range of one unit; a bound that is missing is infinite, and an infinite bound is open. Written and read in interval
 * notation (ISO 80000-2): {@code (0, 4] h}, {@code [2, ∞) wk}.
 */
public record Interval(
        Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highOpen, String unit) {

    private static final Pattern FORM = Pattern.compile("([\\[(])(-∞|-?[0-9.]+), (∞|-?[0-9.]+)([\\])]) (\\S+)");

    public Interval {
        low = low.map(Decimals::plain);
        high = high.map(Decimals::plain);
        lowOpen = lowOpen || low.isEmpty();
        highOpen = highOpen || high.isEmpty();
    }

    /** Reads what {@link #toString()} writes. */
    public static Interval parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an interval: " + text);
        }
        return new Interval(
                bound(form.group(2)),
                form.group(1).equals("("),
                bound(form.group(3)),
                form.group(4).equals(")"),
                form.group(5));
    }

    /** The same range in another unit, one of which is {@code multiplier} of this one's. */
    public Interval in(String otherUnit, BigDecimal multiplier) {
        return new Interval(
                low.map(multiplier::multiply), lowOpen, high.map(multiplier::multiply), highOpen, otherUnit);
    }

    /** Whether nothing fits in it. */
    public boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(high.get());
        return order > 0 || (order == 0 && (lowOpen || highOpen));
    }

    @Override
    public String toString() {
        return (lowOpen ? "(" : "[")
                + low.map(BigDecimal::toPlainString).orElse("-∞")
                + ", "
                + high.map(BigDecimal::toPlainString).orElse("∞")
                + (highOpen ? ")" : "]")
                + " "
                + unit;
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.endsWith("∞") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
