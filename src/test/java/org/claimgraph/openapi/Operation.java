package org.claimgraph.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An operation of the description that a service gives of itself. */
record Operation(JsonNode document, String method, String path, JsonNode said) {

    /** The key that the load of the examples comes under. */
    static final String LOAD_KEY = "the-load-of-the-examples";

    static List<Operation> all(Client client) {
        JsonNode document = Client.json(client.get("/api/v1/openapi.json"));
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> all.add(new Operation(
                                document, it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue()))));
        return all;
    }

    /** All of them, their load being one that the service has taken; it has no line, and changes nothing. */
    static List<Operation> runnable(Client client) {
        String id = Client.json(client.send(
                        "POST",
                        "/api/v1/loads",
                        "",
                        "Authorization",
                        "Bearer " + WholeService.TOKEN,
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        LOAD_KEY))
                .path("id")
                .asString();
        // Comes back once the load has ended.
        client.get("/api/v1/loads/" + id + "/events");
        List<Operation> all = all(client);
        ((ObjectNode) all.getFirst().document().at("/components/parameters/LoadId")).put("example", id);
        return all;
    }

    String name() {
        return method + " " + path;
    }

    /** Whether it reads by an address alone, as all do that the service's own rules for addresses and forms hold of. */
    boolean reads() {
        return method.equals("GET") && path.startsWith("/api/v1") && !writes() && !path.endsWith("/events");
    }

    /** Whether it is about a query that is running, which none is by the time that a test asks. */
    boolean passing() {
        return path.startsWith("/sparql/queries/");
    }

    /** Whether it needs a token. */
    boolean writes() {
        return said.has("security");
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    List<JsonNode> parameters(String in) {
        return said.path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .toList();
    }

    /** What the parameters of the path, and others that must be given, are in examples. */
    ObjectNode place() {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        said.path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(it -> it.path("required").asBoolean(false))
                .forEach(it -> values.set(it.path("name").asString(), it.path("example")));
        return values;
    }

    /** Its examples, or the bare request where it has none. */
    List<JsonNode> examples() {
        List<JsonNode> examples = said.path("x-examples").valueStream().toList();
        return examples.isEmpty()
                ? List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("summary", "bare")
                        .put("rows", "any")
                        .set("parameters", place()))
                : examples;
    }

    /** The address with these values; those of the path are the examples' where they aren't among them. */
    String address(JsonNode values) {
        ObjectNode all = place();
        values.properties().forEach(it -> all.set(it.getKey(), it.getValue()));
        return Call.of(method, path, all).address();
    }

    String address(String name, String value) {
        return address(JsonNodeFactory.instance.objectNode().put(name, value));
    }

    List<String> statuses() {
        return said.path("responses").propertyStream().map(it -> it.getKey()).toList();
    }

    /** The content of a response, by media type. */
    JsonNode content(String status) {
        return resolved(said.path("responses").path(status)).path("content");
    }

    /** The words that {@code format=} takes. */
    List<String> formats() {
        return parameters("query").stream()
                .filter(it -> it.path("name").asString().equals("format"))
                .flatMap(it -> it.at("/schema/enum").valueStream().map(JsonNode::asString))
                .toList();
    }

    /** The parameter whose names are those of the query that is asked, where there is one. */
    Optional<JsonNode> open() {
        return parameters("query").stream()
                .filter(it -> it.at("/schema/type").asString("").equals("object"))
                .findFirst();
    }
}
