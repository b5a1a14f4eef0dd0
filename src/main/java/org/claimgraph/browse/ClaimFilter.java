package org.claimgraph.browse;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which claims are wanted: all filters hold together, the nodes of one are alternatives.
 *
 * @param ofClaim by property of the claim, such as its source
 * @param ofProposition by property of its proposition, narrower concepts already among the nodes
 * @param withinHours the highest upper bound of a time
 * @param value bounds that the whole value lies within, in a base unit
 * @param words each of which stands in what the claim says, in lower case
 * @param withdrawn whether withdrawn claims are wanted too
 */
public record ClaimFilter(
        Map<Node, Set<Node>> ofClaim,
        Map<Node, Set<Node>> ofProposition,
        Optional<BigDecimal> withinHours,
        Optional<ValueRange> value,
        List<String> words,
        boolean withdrawn) {

    /** The values chosen of each facet, where nothing else is asked. */
    Optional<Map<ClaimFacet, Set<Node>>> facets() {
        Map<Node, Set<Node>> asked = new HashMap<>(ofClaim);
        asked.putAll(ofProposition);
        Map<ClaimFacet, Set<Node>> chosen = new EnumMap<>(ClaimFacet.class);
        for (ClaimFacet facet : ClaimFacet.values()) {
            Optional.ofNullable(asked.remove(facet.property())).ifPresent(values -> chosen.put(facet, values));
        }
        boolean nothingElse =
                asked.isEmpty() && withinHours.isEmpty() && value.isEmpty() && words.isEmpty() && !withdrawn;
        return nothingElse ? Optional.of(chosen) : Optional.empty();
    }

    /** Bounds of a value, either of which may be missing. */
    public record ValueRange(Optional<BigDecimal> min, Optional<BigDecimal> max, String unit) {}
}
