package org.claimgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.html.Link;
import org.claimgraph.query.RequestParameters;

/** Addresses with what a query is asked with. */
final class QueryAddress {

    /** Where the service runs unless told otherwise; a script puts in where the page came from. */
    static final String HOST = "http://localhost:8080";

    private static final Set<String> OF_THE_PAGE = Set.of("count", "format", "spreadsheet");

    private QueryAddress() {}

    /** A path with these values, in the order of their names. */
    static String of(String path, Map<String, List<String>> values) {
        return new RequestParameters(new TreeMap<>(values)).address(path);
    }

    /** The editor with a query in it. */
    static String workbench(String sparql) {
        return of("/workbench", Map.of("query", List.of(sparql)));
    }

    /** The rows of a page for programs. */
    static String results(String id, RequestParameters parameters, String format) {
        Map<String, List<String>> values = new TreeMap<>(parameters.values());
        values.keySet().removeAll(OF_THE_PAGE);
        values.put("format", List.of(format));
        return of("/api/v1/queries/" + id + "/results", values);
    }

    static List<Link> forms(String id, RequestParameters parameters) {
        return List.of(
                new Link(results(id, parameters, "json"), "JSON"),
                new Link(results(id, parameters, "csv"), "CSV"),
                new Link(results(id, parameters, "srj"), "SPARQL results"));
    }
}
