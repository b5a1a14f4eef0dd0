package org.claimgraph.validation;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns numbers into text where the schema wants text: YAML takes {@code issued: 2018} for a number. What a number was
 * written like is kept.
 */
final class Typing {

    private Typing() {}

    /** Changes the tree in place. */
    static void apply(JsonNode node, Field field) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                Field child = field.properties().get(entry.getKey());
                if (child == null) {
                    continue;
                }
                if (child.isText() && entry.getValue().isNumber()) {
                    object.set(entry.getKey(), text(entry.getValue()));
                } else {
                    apply(entry.getValue(), child);
                }
            }
        } else if (node instanceof ArrayNode array && field.items().isPresent()) {
            Field child = field.items().get();
            for (int i = 0; i < array.size(); i++) {
                if (child.isText() && array.get(i).isNumber()) {
                    array.set(i, text(array.get(i)));
                } else {
                    apply(array.get(i), child);
                }
            }
        }
    }

    private static JsonNode text(JsonNode number) {
        return JsonNodeFactory.instance.stringNode(number.decimalValue().toPlainString());
    }
}
