package org.claimgraph.disagreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many disagreements a question has by verdict; of those in scope it counts pairs of scopes.
 *
 * @param complete false where the count stopped at its limit
 */
public record Tally(Map<Verdict, Long> counts, boolean complete) {

    public Tally {
        Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }
}
