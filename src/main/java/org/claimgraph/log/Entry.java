package org.claimgraph.log;

import java.time.Instant;

/**
 * One accepted change as the log keeps it.
 *
 * @param place where the entry starts, in bytes from the start of the log
 * @param next where the entry after it starts
 * @param hash SHA-256, in hex, over the hash of the entry before it and this entry's own bytes
 */
public record Entry(long place, long next, String hash, Draft draft) {

    /**
     * What is to be kept, before it has a place.
     *
     * @param by who made the change
     * @param kind what changed, such as {@code source}; kinds are the loader's
     * @param id the slug of the thing that changed
     * @param content the whole of it after the change, as JSON on one line
     */
    public record Draft(Instant at, String by, String kind, String id, String content) {}
}
