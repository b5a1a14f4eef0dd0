package org.claimgraph.disagreement;

/**
 * How many pairs of claims stand behind a pair of stands.
 *
 * @param independent of different documents that have no root in common
 * @param sameSource of one document
 * @param sharedRoot of different documents that have a root in common: echoes, or misreports where they conflict
 */
public record PairCounts(long independent, long sameSource, long sharedRoot) {}
