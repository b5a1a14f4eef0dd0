package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A concept in JSON.
 *
 * @param broader right above it
 * @param narrower right under it
 * @param claims how many live claims name it, those of narrower concepts not counted
 * @param claimsWithNarrower the same, narrower concepts included
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ConceptJson(
        String id,
        String iri,
        String scheme,
        String label,
        List<String> altLabels,
        Optional<String> definition,
        List<Thing> broader,
        List<Thing> narrower,
        List<String> exactMatches,
        boolean provisional,
        long claims,
        long claimsWithNarrower,
        Map<String, String> links) {}
