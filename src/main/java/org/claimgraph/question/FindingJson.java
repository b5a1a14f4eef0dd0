package org.claimgraph.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimgraph.browse.Thing;

/**
 * A finding as JSON has it.
 *
 * @param claims ids of claims, as {@code source/claim}
 * @param sources of an omission those that are silent
 * @param count how many claims, or silent sources, there are in all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingJson(
        String id,
        String iri,
        String kind,
        int severity,
        Thing question,
        List<String> claims,
        List<Thing> sources,
        int count,
        String explanation) {}
