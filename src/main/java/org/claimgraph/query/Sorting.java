package org.claimgraph.query;

import java.util.List;
import java.util.Optional;

/**
 * What a list is sorted by.
 *
 * @param key one of those that the list can be sorted by
 * @param descending whether the highest comes first, asked for by a hyphen before the key
 */
public record Sorting(String key, boolean descending) {

    /** The parameter. */
    public static final String NAME = "sort";

    /**
     * What a request asks for, where it asks.
     *
     * @throws org.claimgraph.problem.Problem {@code invalid-parameter} with the keys, where it is none of them
     */
    public static Optional<Sorting> of(RequestParameters parameters, List<String> keys) {
        return parameters.one(NAME).map(text -> {
            boolean descending = text.startsWith("-");
            String key = descending ? text.substring(1) : text;
            if (!keys.contains(key)) {
                throw RequestParameters.invalid(
                        NAME,
                        "This list is sorted by " + String.join(", ", keys)
                                + ", with a hyphen before it for the highest first, not by '" + text + "'.",
                        keys);
            }
            return new Sorting(key, descending);
        });
    }
}
