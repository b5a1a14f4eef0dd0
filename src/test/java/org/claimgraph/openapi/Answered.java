package org.claimgraph.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against what the description promises: its media type, its schema field by field, and some content. */
final class Answered {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answered() {}

    /** The answer's type is promised for its status, and what is JSON fits the schema and has no other field. */
    static void asPromised(Operation operation, HttpResponse<String> answer) {
        JsonNode content = operation.content(Integer.toString(answer.statusCode()));
        String type = type(answer);
        assertThat(content.propertyNames()).as(operation.name()).contains(type);
        JsonNode schema = content.path(type).path("schema");
        JsonNode body = type.endsWith("json") ? JSON.readTree(answer.body()) : JSON.valueToTree(answer.body());
        ObjectNode closed = closed(schema);
        closed.set("components", closed(operation.document().path("components")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(closed)
                        .validate(body))
                .as(operation.name())
                .isEmpty();
    }

    static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    /** Something was found. */
    static void notEmpty(HttpResponse<String> answer) {
        if (!type(answer).endsWith("json")) {
            assertThat(answer.body().lines()).hasSizeGreaterThan(1);
            return;
        }
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.isEmpty()).isFalse();
        if (body.has("data")) {
            assertThat(body.path("data")).isNotEmpty();
        }
        if (body.has("results")) {
            assertThat(body.at("/results/bindings")).isNotEmpty();
        }
    }

    /** A schema that allows no property beside those it names, wherever it names some and says nothing of others. */
    private static ObjectNode closed(JsonNode schema) {
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(it -> closed.set(it.getKey(), closedWithin(it.getValue())));
        if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }

    private static JsonNode closedWithin(JsonNode node) {
        if (node.isObject()) {
            return closed(node);
        }
        return node.isArray()
                ? JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(node.valueStream().map(Answered::closedWithin).toList())
                : node;
    }
}
