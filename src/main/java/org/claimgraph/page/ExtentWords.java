package org.claimgraph.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;

/** What a claim says in a dimension, or as its value, in words. */
final class ExtentWords {

    private ExtentWords() {}

    /** A thing, several that hold together, or a range. */
    static String of(Object extent) {
        return switch (extent) {
            case Thing thing -> thing.label();
            case List<?> several -> several.stream().map(ExtentWords::of).collect(Collectors.joining(" and "));
            case ClaimJson.NormalisedJson range -> range(range.min(), range.max(), range.unit());
            default -> extent.toString();
        };
    }

    /** A value as its source puts it, with its range in a base unit where it has one. */
    static String value(ClaimJson.ValueJson value) {
        Optional<String> said = value.text().or(value::phrase).or(value::category);
        Optional<String> range = value.normalised().map(ExtentWords::of);
        if (said.isPresent() && range.isPresent()) {
            return said.get() + ", which is " + range.get();
        }
        return said.or(() -> range).orElse("");
    }

    private static String range(Optional<BigDecimal> min, Optional<BigDecimal> max, String unit) {
        if (min.isPresent() && max.isPresent()) {
            return min.get().compareTo(max.get()) == 0
                    ? plain(min.get()) + " " + unit
                    : plain(min.get()) + " to " + plain(max.get()) + " " + unit;
        }
        return max.map(bound -> "up to " + plain(bound) + " " + unit)
                .or(() -> min.map(bound -> "from " + plain(bound) + " " + unit))
                .orElse("any time or amount");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
