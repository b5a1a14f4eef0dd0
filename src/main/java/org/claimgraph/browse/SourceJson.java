package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source in JSON.
 *
 * @param claimsByMeasure how many claims it has on each measure that it speaks on
 * @param revisions the states it was in, first to latest
 * @param etag of the latest, for {@code If-Match} where it is replaced or withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SourceJson(
        String id,
        String iri,
        String title,
        Thing kind,
        Optional<String> publisher,
        Optional<String> issued,
        Optional<String> doi,
        Optional<String> pmid,
        Optional<String> pmcid,
        Optional<String> url,
        Optional<String> license,
        Optional<DocumentJson> document,
        Optional<String> curatedBy,
        long claims,
        Map<String, Long> claimsByMeasure,
        List<RevisionJson> revisions,
        Optional<String> etag,
        boolean withdrawn,
        Map<String, String> links) {

    /** The text that locators point into; its length in code points. */
    public record DocumentJson(String file, String sha256, int characters) {}

    /** One state of the source. */
    public record RevisionJson(
            int number, Instant at, String by, int claims, String contentSha256, boolean withdrawn) {}
}
