package org.claimgraph.claim;

import java.math.BigDecimal;
import java.util.Optional;

/** The order of size of a time by its upper bound, stored so that "within hours" is a look-up. */
public enum Band {
    WITHIN_MINUTES("within-minutes", 1),
    WITHIN_HOURS("within-hours", 24),
    WITHIN_DAYS("within-days", 7 * 24),
    WITHIN_WEEKS("within-weeks", 8 * 7 * 24),
    LONGER("longer", Long.MAX_VALUE);

    private final String slug;
    private final BigDecimal mostHours;

    Band(String slug, long mostHours) {
        this.slug = slug;
        this.mostHours = BigDecimal.valueOf(mostHours);
    }

    /** The slug in the scheme {@code band}. */
    public String slug() {
        return slug;
    }

    /** The band of an upper bound in hours; without one it is the last. */
    public static Band of(Optional<BigDecimal> highHours) {
        for (Band band : values()) {
            if (highHours.isPresent() && highHours.get().compareTo(band.mostHours) <= 0) {
                return band;
            }
        }
        return LONGER;
    }
}
