package org.claimgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimgraph.query.RequestParameters;

/** The filters of a list, and the addresses of the same list with one more or less of them, from its first page on. */
record Filters(String path, RequestParameters parameters) {

    /** A filter's name and one of its values. */
    record Filter(String name, String value) {}

    /** The values of these filters that are there, each by itself. */
    List<Filter> all(Set<String> names) {
        return parameters.values().entrySet().stream()
                .filter(parameter -> names.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Filter(parameter.getKey(), value)))
                .toList();
    }

    boolean has(String name, String value) {
        return parameters.all(name).contains(value);
    }

    /** The address with one more value of a filter. */
    String with(String name, String value) {
        SortedMap<String, List<String>> more = new TreeMap<>(parameters.values());
        List<String> values = new ArrayList<>(parameters.all(name));
        values.add(value);
        more.put(name, values);
        return address(more);
    }

    /** The address without one value of a filter. */
    String without(String name, String value) {
        SortedMap<String, List<String>> fewer = new TreeMap<>(parameters.values());
        fewer.put(
                name,
                parameters.all(name).stream()
                        .filter(other -> !other.equals(value))
                        .toList());
        return address(fewer);
    }

    private String address(SortedMap<String, List<String>> values) {
        return new RequestParameters(values).address(path, "page");
    }
}
