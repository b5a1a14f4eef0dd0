package org.claimgraph.claim;

import java.util.List;
import java.util.Optional;

/**
 * An organisation or person that is named as saying or deciding something.
 *
 * @param kind such as {@code regulator} or {@code professional-body}
 * @param jurisdiction slug in the scheme {@code jurisdiction}
 */
public record Body(String id, String label, String kind, Optional<String> jurisdiction, List<String> exactMatches) {

    public Body {
        exactMatches = exactMatches.stream().distinct().sorted().toList();
    }
}
