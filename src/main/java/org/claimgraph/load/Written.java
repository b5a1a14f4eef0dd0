package org.claimgraph.load;

/**
 * What became of one thing that was written alone.
 *
 * @param tag changes with each of its states
 */
public record Written(Outcome outcome, String tag) {}
