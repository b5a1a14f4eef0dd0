package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A query of the library as JSON has it: what it asks, what it takes, what it gives, and where its rows are. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QueryDescription(
        String id,
        String folder,
        String summary,
        Optional<String> description,
        List<String> tags,
        List<NamedParameter> parameters,
        List<Column> columns,
        List<String> key,
        Page page,
        String timeout,
        Optional<View> view,
        List<Example> examples,
        Map<String, String> links) {

    record NamedParameter(String name, @JsonUnwrapped Parameter parameter, boolean repeatable) {}

    record Column(String name, ColumnType type) {}

    /** How many rows make a page: where nothing is said, and at most. */
    record Page(int size, int max) {}

    static QueryDescription of(LibraryQuery query) {
        QueryHeader header = query.header();
        String self = "/api/v1/queries/" + query.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("results", self + "/results");
        links.put("sparql", self + "/sparql");
        links.put("source", self + "?format=sparql");
        return new QueryDescription(
                query.id(),
                query.folder(),
                header.summary(),
                header.description(),
                header.tags(),
                header.params().entrySet().stream()
                        .map(entry -> new NamedParameter(
                                entry.getKey(),
                                entry.getValue(),
                                entry.getValue().type().repeatable()))
                        .toList(),
                header.columns().entrySet().stream()
                        .map(entry -> new Column(entry.getKey(), entry.getValue()))
                        .toList(),
                query.key(),
                new Page(header.page().standard(), header.page().max()),
                header.timeout().toString(),
                header.view(),
                header.examples(),
                links);
    }
}
