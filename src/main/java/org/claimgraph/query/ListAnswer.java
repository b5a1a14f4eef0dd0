package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of a list as JSON has it: the entries, which page it is, what state of the dataset it was taken from. */
public record ListAnswer<T>(List<T> data, Page page, Dataset dataset, Map<String, String> links) {

    public ListAnswer {
        data = List.copyOf(data);
    }

    /** Which page, and whether more follow; {@code total} only where a count was asked for. */
    public record Page(
            int number,
            int size,
            boolean hasNext,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> total) {}

    /** The state that an answer speaks of; a higher version is a later state. */
    public record Dataset(long version) {}
}
