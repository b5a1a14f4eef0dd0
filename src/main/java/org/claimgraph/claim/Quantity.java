package org.claimgraph.claim;

import java.util.Optional;

/**
 * An amount as a source states it: the words, the range in the unit it used, and how the range is to be understood.
 *
 * @param text the words that the numbers came from
 * @param range as stated, in the source's own unit; empty for a phrase that stands for no range, such as "rapid"
 * @param phrase the slug of the vague phrase that the range was read from
 */
public record Quantity(
        Optional<String> text,
        Optional<Interval> range,
        Optional<QuantityKind> kind,
        boolean approximate,
        Optional<String> phrase) {}
