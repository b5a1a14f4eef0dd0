package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A work in JSON.
 *
 * @param year of {@code issued}
 * @param restsOn the works it puts together
 * @param citedBy how many live claims rest on it
 * @param sources whose claims these are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorkJson(
        String id,
        String iri,
        String title,
        Optional<Thing> kind,
        Optional<Thing> design,
        Optional<String> issued,
        Optional<Integer> year,
        Optional<String> authors,
        Optional<String> container,
        Optional<String> doi,
        Optional<String> pmid,
        Optional<String> pmcid,
        Optional<String> url,
        Optional<Thing> issuedBy,
        List<Thing> restsOn,
        long citedBy,
        List<Thing> sources,
        Map<String, String> links) {}
