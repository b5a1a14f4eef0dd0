package org.claimgraph.load;

/**
 * What became of a unit that was given to load.
 *
 * @param kind concept, body, work or source
 * @param version the dataset's version that has it
 */
public record Outcome(String kind, String id, Result result, int claims, long version) {

    /** How the dataset differs after it. */
    public enum Result {
        ADDED,
        REPLACED,
        WITHDRAWN,
        UNCHANGED
    }
}
