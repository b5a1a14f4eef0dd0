package org.claimgraph.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A query as it came, checked and ready to be answered.
 *
 * @param query its text
 * @param defaultGraphs the graphs that the request wants as its default graph; empty for the union of all
 * @param namedGraphs the graphs that {@code GRAPH} sees; empty for all
 * @param accept the media types that its format stands for, instead of those of the header; empty where it names none
 */
record SparqlRequest(
        String query, List<String> defaultGraphs, List<String> namedGraphs, Duration timeout, Optional<String> accept) {

    /** The name of the request attribute that a checked query travels in. */
    static final String ATTRIBUTE = SparqlRequest.class.getName();

    SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}
