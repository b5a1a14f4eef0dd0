package org.claimgraph.claim;

import java.util.Optional;
import org.claimgraph.vocabulary.Ref;

/**
 * The value of a proposition, in normalised units: a range, a category, or both missing where a measure has none.
 *
 * @param wording the vague phrase that the source puts in the place of a range and that stands for none, such as
 *     "rapid"
 * @param since the date or year that a status holds from
 * @param over the period over which sessions or a dose are given, in hours
 */
public record Value(
        Optional<Interval> interval,
        Optional<Ref> wording,
        Optional<Ref> category,
        Optional<String> since,
        Optional<Interval> over) {

    /** No value. */
    public static final Value NONE =
            new Value(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isNone() {
        return equals(NONE);
    }
}
