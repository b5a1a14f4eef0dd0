package org.claimgraph.openapi;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.claimgraph.query.RequestParameters;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One operation as the page shows it: what it does, examples, a field for each parameter, and a call to copy. */
final class OperationForm {

    private final ObjectNode description;

    OperationForm(ObjectNode description) {
        this.description = description;
    }

    String html(String method, String path, JsonNode operation) {
        String body = operation.has("requestBody") ? body(operation) : "";
        return """
                %1$s
                %4$s%5$s<form data-method="%2$s" data-path="%3$s"%10$s action="%3$s" autocomplete="off">
                <div class="call"><pre tabindex="0">%9$s</pre></div>
                <p class="send"><button type="submit">Send</button>%8$s</p>
                %6$s%7$s</form>
                </details>
                """.formatted(
                opening(method, path, operation, ""),
                method,
                Prose.escaped(path),
                Prose.blocks(operation.path("description").asString("")),
                examples(method, path, operation),
                operation.path("parameters").valueStream().map(this::field).collect(Collectors.joining()),
                body,
                operation.has("security")
                        ? " <span class=\"hint\">with a token of the scope "
                                + Prose.escaped(
                                        operation.at("/security/0/token/0").asString(""))
                                + "</span>"
                        : "",
                Prose.escaped(Call.of(method, path, first(operation)).curl()),
                operation.has("security") ? " data-token=\"yes\"" : "");
    }

    /** The operation without its form, which is on a page of its own. */
    String brief(String method, String path, JsonNode operation) {
        String page = pageOf(operation.path("operationId").asString());
        String words = operation
                .path("parameters")
                .valueStream()
                .map(parameter -> resolved(parameter).path("name").asString())
                .collect(Collectors.joining(" "));
        return "%s<p><a href=\"%s\">Its form and a call</a></p></details>\n"
                .formatted(
                        opening(
                                method,
                                path,
                                operation,
                                " data-form=\"" + page + "\" data-words=\"" + Prose.escaped(words) + '"'),
                        page);
    }

    /** The address of the page that an operation has of its own. */
    private static String pageOf(String id) {
        return "/api/operations/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private static String opening(String method, String path, JsonNode operation, String attributes) {
        return """
                <details class="op" id="%1$s"%5$s><summary><span class="method %2$s">%2$s</span> <code>%3$s</code> \
                <span class="what">%4$s</span></summary>""".formatted(
                        Prose.escaped(operation.path("operationId").asString()),
                        method,
                        Prose.escaped(path),
                        Prose.line(operation.path("summary").asString("")),
                        attributes);
    }

    /** The values that the call to copy begins with: those of the first example, else those of the path alone. */
    private JsonNode first(JsonNode operation) {
        JsonNode example = operation.at("/x-examples/0/parameters");
        if (example.isObject()) {
            return example;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(it -> it.path("in").asString().equals("path") && it.has("example"))
                .forEach(it -> values.set(it.path("name").asString(), it.path("example")));
        return values;
    }

    private static String examples(String method, String path, JsonNode operation) {
        if (!operation.has("x-examples")) {
            return "";
        }
        return operation
                .path("x-examples")
                .valueStream()
                .map(example -> {
                    JsonNode values = example.path("parameters");
                    return "<a href=\""
                            + Prose.escaped(Call.of(method, path, values).address())
                            + (example.has("body")
                                    ? "\" data-body=\"" + Prose.escaped(shown(example.path("body")))
                                    : "")
                            + "\">" + Prose.line(example.path("summary").asString()) + "</a>";
                })
                .collect(Collectors.joining(" ", "<p class=\"examples\">Examples: ", "</p>\n"));
    }

    private String field(JsonNode reference) {
        JsonNode parameter = resolved(reference);
        JsonNode schema = resolved(parameter.path("schema"));
        JsonNode single = schema.has("items") ? resolved(schema.path("items")) : schema;
        String name = Prose.escaped(parameter.path("name").asString());
        boolean inPath = parameter.path("in").asString().equals("path");
        if (RequestParameters.OF_LISTS.contains(name)) {
            return "<label class=\"short\"><span class=\"name\">" + name + "</span>"
                    + control(name, parameter, schema, single, false) + "</label>\n";
        }
        return "<label><span class=\"name\">" + name
                + (parameter.path("required").asBoolean(false) ? "<b title=\"needed\">*</b>" : "") + "</span>"
                + control(name, parameter, schema, single, inPath)
                + "<span class=\"hint\">"
                + Prose.line(parameter.path("description").asString(""))
                + facts(schema, single) + "</span></label>\n";
    }

    private String control(String name, JsonNode parameter, JsonNode schema, JsonNode single, boolean inPath) {
        String example = parameter.path("example").isArray()
                ? parameter
                        .path("example")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(","))
                : parameter.path("example").asString("");
        if (!schema.has("items") && (schema.has("enum") || is(schema, "boolean"))) {
            String options = is(schema, "boolean")
                    ? option("true") + option("false")
                    : schema.path("enum")
                            .valueStream()
                            .map(word -> option(word.asString()))
                            .collect(Collectors.joining());
            return "<select name=\"" + name + "\"><option value=\"\"></option>" + options + "</select>";
        }
        String kind = is(schema, "object")
                ? " data-raw"
                : schema.has("items") && !single.has("maxLength") ? " data-many" : "";
        String value = inPath ? " value=\"" + Prose.escaped(example) + "\" required data-in-path" : "";
        String header = parameter.path("in").asString().equals("header") ? " data-header" : "";
        String hint = is(schema, "object") ? "name=value&name=value" : example;
        return "<input name=\"" + name + "\"" + kind + header + value
                + (hint.isEmpty() ? "" : " placeholder=\"" + Prose.escaped(hint) + "\"") + ">";
    }

    private static String facts(JsonNode schema, JsonNode single) {
        StringBuilder facts = new StringBuilder();
        if (schema.has("items") && single.has("enum")) {
            facts.append(" <i>")
                    .append(single.path("enum")
                            .valueStream()
                            .map(word -> Prose.escaped(word.asString()))
                            .collect(Collectors.joining(", ")))
                    .append("</i>");
        }
        if (single.has("title")) {
            facts.append(" <i>")
                    .append(Prose.escaped(single.path("title").asString()))
                    .append("</i>");
        }
        if (schema.has("default")) {
            String text = schema.path("default").isArray()
                    ? schema.path("default")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", "))
                    : schema.path("default").asString();
            facts.append(" <i>default ").append(Prose.escaped(text)).append("</i>");
        }
        return facts.toString();
    }

    private String body(JsonNode operation) {
        JsonNode example = operation.at("/x-examples/0");
        String types = operation
                .at("/requestBody/content")
                .propertyStream()
                .map(type -> option(type.getKey()))
                .collect(Collectors.joining());
        return "<label class=\"body\"><span class=\"name\">body</span><select data-type>" + types
                + "</select><textarea data-body rows=\"6\" spellcheck=\"false\">"
                + Prose.escaped(shown(example.path("body"))) + "</textarea></label>\n";
    }

    private static String shown(JsonNode body) {
        return body.isString() ? body.asString() : body.isMissingNode() ? "" : body.toPrettyString();
    }

    private static String option(String word) {
        return "<option>" + Prose.escaped(word) + "</option>";
    }

    private static boolean is(JsonNode schema, String type) {
        return schema.path("type").isString() && schema.path("type").asString().equals(type);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asString().substring(1)) : node;
    }
}
