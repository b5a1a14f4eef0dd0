package org.claimgraph.load;

import java.time.Instant;

/**
 * What changed with a version of the dataset.
 *
 * @param kind concept, body, work, source, withdrawal or review
 * @param id its name among things of its kind
 */
public record DatasetChange(long version, Instant at, String by, String kind, String id) {}
