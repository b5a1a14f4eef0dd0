package org.claimgraph.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.problem.Finding;

/**
 * How far a bulk load is.
 *
 * @param state queued, running, done, cancelled or failed
 * @param bytes how many it has
 * @param sha256 of these
 * @param units how many were read
 * @param refused how many of these have errors
 * @param findingCount how many findings there are; {@code findings} has the first 1 000
 * @param version the dataset's version after the last unit that was acknowledged
 * @param failure why it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LoadJson(
        String id,
        String state,
        String by,
        long bytes,
        String sha256,
        Instant at,
        Optional<Instant> started,
        Optional<Instant> ended,
        long units,
        long added,
        long replaced,
        long unchanged,
        long withdrawn,
        long refused,
        Optional<Long> version,
        Optional<String> failure,
        long findingCount,
        Optional<List<Finding>> findings,
        Map<String, String> links) {

    boolean hasEnded() {
        return ended.isPresent();
    }

    /** The same without the findings themselves. */
    LoadJson brief() {
        return new LoadJson(
                id,
                state,
                by,
                bytes,
                sha256,
                at,
                started,
                ended,
                units,
                added,
                replaced,
                unchanged,
                withdrawn,
                refused,
                version,
                failure,
                findingCount,
                Optional.empty(),
                links);
    }
}
