package org.claimgraph.store;

import java.util.OptionalLong;

/**
 * What tells one state of the dataset from every other that the same log can lead to: where verdicts are worked out
 * after the claims were written, the position alone is that of both.
 *
 * @param judged the version whose claims the verdicts are of; none while they are being written
 */
public record DatasetState(Position position, OptionalLong judged) {}
