package org.claimgraph.claim;

import java.time.Instant;

/**
 * One state of a source: who brought it in when, and where the log has it.
 *
 * @param number counted from 1
 * @param contentSha256 of its content as the log has it
 * @param logPlace the log entry with the content
 * @param withdrawn whether with this revision the source's claims ceased to count
 */
public record Revision(
        String source,
        int number,
        Instant at,
        String by,
        String contentSha256,
        int claims,
        long logPlace,
        boolean withdrawn) {

    /** Another one for each state: its number and 32 hex digits of its content's hash, as an entity tag has them. */
    public String tag() {
        return number + "-" + contentSha256.substring(0, 32);
    }
}
