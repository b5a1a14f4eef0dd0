package org.claimgraph.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page that lists every operation of a description, each with a form to send it. All but the title and the names of
 * the sections is HTML.
 *
 * @param about how the service answers
 */
record TryPage(String title, String summary, String about, List<Section> sections) {

    /**
     * The operations of a tag.
     *
     * @param id its name in the address
     */
    record Section(String id, String name, String what, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param summary what it does, in words without HTML
     * @param listed what the page of all shows of it
     * @param whole the same with its form
     */
    record Operation(String id, String summary, String listed, String whole) {}

    Optional<Operation> operation(String id) {
        return sections.stream()
                .flatMap(section -> section.operations().stream())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    static TryPage of(ObjectNode description) {
        return new TryPage(
                text(description, "/info/title") + " API",
                Prose.line(text(description, "/info/summary")),
                Prose.blocks(text(description, "/info/description")),
                operations(description).entrySet().stream()
                        .filter(tag -> !tag.getValue().isEmpty())
                        .map(tag -> new Section(
                                "of-" + tag.getKey().toLowerCase(Locale.ROOT).replace(' ', '-'),
                                tag.getKey(),
                                Prose.line(what(description, tag.getKey())),
                                tag.getValue()))
                        .toList());
    }

    /** The operations by tag, in the order of the tags; those of a tag that isn't described come last. */
    private static Map<String, List<Operation>> operations(ObjectNode description) {
        OperationForm form = new OperationForm(description);
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        description.path("tags").forEach(tag -> operations.put(tag.path("name").asString(), new ArrayList<>()));
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations
                                .computeIfAbsent(
                                        operation.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(operation(form, operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    private static Operation operation(OperationForm form, String key, String path, JsonNode operation) {
        String method = key.toUpperCase(Locale.ROOT);
        String whole = form.html(method, path, operation);
        // The queries of the library are described by themselves too, and a library may be of any size.
        String listed = operation.has("externalDocs") ? form.brief(method, path, operation) : whole;
        return new Operation(
                operation.path("operationId").asString(),
                operation.path("summary").asString(""),
                listed,
                whole);
    }

    private static String what(ObjectNode description, String tag) {
        return description
                .path("tags")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(tag))
                .map(it -> it.path("description").asString(""))
                .collect(Collectors.joining());
    }

    private static String text(ObjectNode description, String pointer) {
        return description.at(pointer).asString("");
    }
}
