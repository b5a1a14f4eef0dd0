package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON Schema says of one part of a file, with its references followed.
 *
 * @param form what the value has to look like, in words
 * @param types that the value may have, as the schema names them; empty where it lists the values
 * @param words the values it lists
 * @param reference whether the value names something of the vocabulary or the corpus
 */
record Field(
        String description,
        String form,
        Set<String> types,
        List<String> words,
        boolean reference,
        Map<String, Field> properties,
        Optional<Field> items) {

    private static final String REFERENCE = "#/$defs/reference";

    /** The field that a whole schema describes. */
    static Field of(JsonNode schema) {
        return of(schema, schema);
    }

    private static Field of(JsonNode node, JsonNode root) {
        Optional<Field> target =
                node.optional("$ref").map(ref -> of(root.at(ref.asString().substring(1)), root));
        Map<String, Field> properties = new LinkedHashMap<>();
        node.path("properties").forEachEntry((name, child) -> properties.put(name, of(child, root)));
        List<String> words = new ArrayList<>();
        node.path("enum").forEach(word -> words.add(word.asString()));
        Optional<Field> items = node.optional("items").map(child -> of(child, root));
        return new Field(
                node.path("description").asString(target.map(Field::description).orElse("")),
                target.map(Field::form).orElseGet(() -> node.path("description").asString("")),
                target.map(Field::types).orElseGet(() -> types(node.path("type"))),
                words,
                node.path("$ref").asString("").equals(REFERENCE)
                        || items.filter(Field::reference).isPresent(),
                target.map(Field::properties).orElse(properties),
                target.flatMap(Field::items).or(() -> items));
    }

    /** Whether the value may be a text. */
    boolean isText() {
        return types.contains("string");
    }

    /** Whether the value may be a list. */
    boolean isList() {
        return types.contains("array");
    }

    /** The field of a part; empty where the schema knows none there. */
    Optional<Field> at(JsonPointer pointer) {
        Optional<Field> here = Optional.of(this);
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            here = here.flatMap(field -> field.items.or(() -> Optional.ofNullable(field.properties.get(name))));
        }
        return here;
    }

    private static Set<String> types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet())
                : type.isString() ? Set.of(type.asString()) : Set.of();
    }
}
