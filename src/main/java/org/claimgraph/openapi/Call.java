package org.claimgraph.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * A request to an operation.
 *
 * @param address path and query, from the root of the service
 */
record Call(String method, String address) {

    /** The call of an operation with these values, each one or a list of them. */
    static Call of(String method, String path, JsonNode values) {
        Map<String, List<String>> given = new TreeMap<>();
        values.properties().forEach(entry -> given.put(entry.getKey(), texts(entry.getValue())));
        String address = path;
        for (Map.Entry<String, List<String>> entry : given.entrySet()) {
            address = address.replace(
                    "{" + entry.getKey() + "}", encoded(entry.getValue().getFirst()));
        }
        given.keySet().removeIf(name -> path.contains("{" + name + "}"));
        List<String> query = new ArrayList<>();
        given.forEach((name, texts) -> texts.forEach(text -> query.add(encoded(name) + "=" + encoded(text))));
        return new Call(method, query.isEmpty() ? address : address + "?" + String.join("&", query));
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** The call for a command line, where the service runs as it does unless told otherwise. */
    String curl() {
        String way = method.equals("GET") ? "" : "-X " + method + " ";
        return "curl " + way + "'http://127.0.0.1:8080" + address + "'";
    }
}
