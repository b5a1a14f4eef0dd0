package org.claimgraph.picture;

/**
 * A place on an axis that is named.
 *
 * @param at from 0, where the axis begins, to 1
 */
record Tick(double at, String label) {}
