package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body in JSON.
 *
 * @param kind such as {@code regulator}
 * @param claims how many live claims it is named as the author of
 * @param sources whose claims these are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BodyJson(
        String id,
        String iri,
        String label,
        String kind,
        Optional<Thing> jurisdiction,
        List<String> exactMatches,
        long claims,
        List<Thing> sources,
        Map<String, String> links) {}
