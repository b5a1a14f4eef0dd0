package org.claimgraph.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    record Section(String id, String name, String what, String operations) {}

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
                                String.join("", tag.getValue())))
                        .toList());
    }

    /** The operations by tag, in the order of the tags; those of a tag that isn't described come last. */
    private static Map<String, List<String>> operations(ObjectNode description) {
        OperationForm form = new OperationForm(description);
        Map<String, List<String>> operations = new LinkedHashMap<>();
        description.path("tags").forEach(tag -> operations.put(tag.path("name").asString(), new ArrayList<>()));
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations
                                .computeIfAbsent(
                                        operation.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(form.html(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        operation.getValue()))));
        return operations;
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
