package org.claimgraph.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is written by hand in {@code openapi/} of the jar: one file a tag, put together to one document. */
final class WrittenParts {

    private static final String FIRST = "info.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private WrittenParts() {}

    /** The document without the operations of the query library. */
    static ObjectNode read() {
        ObjectNode whole = YAML.createObjectNode();
        files().forEach(file -> merge(whole, tree(file), Objects.requireNonNull(file.getFilename())));
        return whole;
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"))
                    .sorted(Comparator.comparing((Resource file) -> !FIRST.equals(file.getFilename()))
                            .thenComparing(file -> Objects.requireNonNull(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what a part says to the whole.
     *
     * @throws IllegalStateException where it says again what another part has said
     */
    static void merge(ObjectNode whole, JsonNode part, String name) {
        part.properties().forEach(entry -> {
            JsonNode there = whole.get(entry.getKey());
            if (there == null) {
                whole.set(entry.getKey(), entry.getValue());
            } else if (there instanceof ObjectNode object && entry.getValue().isObject()) {
                merge(object, entry.getValue(), name);
            } else if (there instanceof ArrayNode array && entry.getValue() instanceof ArrayNode more) {
                array.addAll(more);
            } else {
                throw new IllegalStateException(
                        "openapi/" + name + ": another file has '" + entry.getKey() + "' of this place already");
            }
        });
    }
}
