package org.claimgraph.openapi;

import java.nio.charset.StandardCharsets;
import org.claimgraph.query.QueryLibrary;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The API as OpenAPI 3.1 describes it: what is written by hand, and an operation for each query of the library. It is
 * put together when it is first asked for.
 */
@Component
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final SingletonSupplier<Texts> texts;

    ApiDescription(QueryLibrary library) {
        this.texts = SingletonSupplier.of(() -> {
            ObjectNode whole = WrittenParts.read();
            QueryOperations.add(whole, library.queries());
            return new Texts(whole, JSON.writeValueAsString(whole), YAML.writeValueAsString(whole));
        });
    }

    private record Texts(ObjectNode tree, String json, String yaml) {}

    /** The document; not to be changed. */
    ObjectNode tree() {
        return texts.obtain().tree();
    }

    /** What tells this document from another one. */
    String content() {
        return texts.obtain().json();
    }

    byte[] json() {
        return texts.obtain().json().getBytes(StandardCharsets.UTF_8);
    }

    byte[] yaml() {
        return texts.obtain().yaml().getBytes(StandardCharsets.UTF_8);
    }
}
