package org.claimgraph.openapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.query.ColumnType;
import org.claimgraph.query.Example;
import org.claimgraph.query.LibraryQuery;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Parameter;
import org.claimgraph.query.QueryHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The queries of the library as operations: each with its own parameters, columns and examples. */
final class QueryOperations {

    private static final String COMPONENTS = "#/components/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> TAGS =
            Map.of("answers", "Answers", "disagreement", "Comparisons", "browse", "Browsing", "checks", "Checks");

    private final ObjectNode whole;

    private QueryOperations(ObjectNode whole) {
        this.whole = whole;
    }

    /** Adds the operations of these queries to a document. */
    static void add(ObjectNode whole, Collection<LibraryQuery> queries) {
        queries.forEach(new QueryOperations(whole)::add);
    }

    private void add(LibraryQuery query) {
        String path = "/api/v1/queries/" + query.id() + "/results";
        whole.withObjectProperty("paths").putObject(path).set("get", operation(query));
        ObjectNode schemas = whole.withObjectProperty("components").withObjectProperty("schemas");
        schemas.set(name(query) + "Row", row(query.header()));
        schemas.set(name(query) + "Rows", list(query));
    }

    private static ObjectNode operation(LibraryQuery query) {
        QueryHeader header = query.header();
        ObjectNode operation = JSON.objectNode().put("operationId", "run" + name(query));
        operation.putArray("tags").add(TAGS.getOrDefault(query.folder(), query.folder()));
        operation.put("summary", header.summary());
        header.description().ifPresent(text -> operation.put("description", text));
        operation.putObject("externalDocs").put("url", "/api/v1/queries/" + query.id());
        examples(header).ifPresent(examples -> operation.set("x-examples", examples));
        ArrayNode parameters = operation.putArray("parameters");
        header.params().forEach((name, parameter) -> parameters.add(parameter(name, parameter, header.examples())));
        parameters.add(reference("parameters/Page")).add(size(header)).add(reference("parameters/Count"));
        parameters.add(reference("parameters/Spreadsheet"));
        parameters.add(reference("parameters/FormatRows"));
        operation.set("responses", responses(query));
        return operation;
    }

    private static Optional<ArrayNode> examples(QueryHeader header) {
        ArrayNode list = JSON.arrayNode();
        for (Example example : header.examples()) {
            ObjectNode one = list.addObject().put("summary", example.name());
            ObjectNode parameters = one.putObject("parameters");
            example.values().forEach((name, values) -> parameters.set(name, strings(values)));
            one.put("rows", example.rows());
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static ObjectNode parameter(String name, Parameter parameter, List<Example> examples) {
        ObjectNode described = JSON.objectNode().put("name", name).put("in", "query");
        String place = parameter.scheme().stream()
                .map(scheme -> "`/api/v1/concepts/" + scheme + "`")
                .collect(Collectors.joining(", "));
        String what = parameter.description().orElse(name) + (place.isEmpty() ? "" : "; listed at " + place);
        described.put("description", what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".");
        if (parameter.required() && parameter.fallback().isEmpty()) {
            described.put("required", true);
        }
        boolean many = parameter.type().repeatable();
        ObjectNode schema = described.putObject("schema");
        ObjectNode single =
                many ? schema.put("type", "array").put("maxItems", 100).putObject("items") : schema;
        type(single, parameter);
        if (!parameter.fallback().isEmpty()) {
            schema.set("default", value(parameter, parameter.fallback()));
        }
        examples.stream()
                .flatMap(example -> Optional.ofNullable(example.values().get(name)).stream())
                .findFirst()
                .ifPresent(values -> described.set("example", value(parameter, values)));
        return described;
    }

    private static void type(ObjectNode schema, Parameter parameter) {
        switch (parameter.type()) {
            case CONCEPT -> schema.put("type", "string").put("title", "slug of a concept");
            case SOURCE, WORK, BODY -> schema.put("type", "string").put("title", "slug");
            case CLAIM -> schema.put("type", "string").put("title", "source/claim");
            case DURATION -> schema.put("type", "string").put("title", "time such as 24h, 3d, 2wk or PT24H");
            case DECIMAL -> schema.put("type", "number");
            case INTEGER -> schema.put("type", "integer");
            case STRING -> schema.put("type", "string").put("maxLength", 1_000);
            case IRI -> schema.put("type", "string").put("format", "iri");
        }
    }

    private static JsonNode value(Parameter parameter, List<String> values) {
        if (parameter.type().repeatable()) {
            return strings(values);
        }
        String one = values.getFirst();
        return switch (parameter.type()) {
            case DECIMAL -> JSON.numberNode(new BigDecimal(one));
            case INTEGER -> JSON.numberNode(Long.parseLong(one));
            case CONCEPT, SOURCE, WORK, BODY, CLAIM, DURATION, STRING, IRI -> JSON.stringNode(one);
        };
    }

    private static ObjectNode size(QueryHeader header) {
        int usual = header.page().standard();
        int most = header.page().max();
        if (usual == PageRequest.DEFAULT_SIZE && most == PageRequest.LARGEST_SIZE) {
            return reference("parameters/Size");
        }
        ObjectNode size = JSON.objectNode().put("name", "size").put("in", "query");
        size.put("description", "How many entries make a page.");
        size.putObject("schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", most)
                .put("default", usual);
        return size;
    }

    private static ObjectNode responses(LibraryQuery query) {
        ObjectNode responses = JSON.objectNode();
        ObjectNode found = responses.putObject("200").put("description", "A page of rows.");
        ObjectNode headers = found.putObject("headers");
        headers.set("ETag", reference("headers/ETag"));
        headers.set("Link", reference("headers/Link"));
        ObjectNode content = found.putObject("content");
        content.putObject("application/json").set("schema", reference("schemas/" + name(query) + "Rows"));
        content.putObject("text/csv").set("schema", reference("schemas/Table"));
        content.putObject("application/sparql-results+json").set("schema", reference("schemas/SparqlResults"));
        responses.set("304", reference("responses/NotModified"));
        responses.set("400", reference("responses/InvalidParameter"));
        responses.set("406", reference("responses/NotAcceptable"));
        responses.set("default", reference("responses/Failed"));
        return responses;
    }

    private static ObjectNode row(QueryHeader header) {
        ObjectNode row = JSON.objectNode().put("type", "object");
        row.put("description", "A row; a column that isn't bound is absent.");
        ObjectNode properties = row.putObject("properties");
        header.columns().forEach((name, type) -> properties.set(name, column(type)));
        return row;
    }

    private static ObjectNode column(ColumnType type) {
        ObjectNode schema = JSON.objectNode();
        return switch (type) {
            case IRI -> reference("schemas/Iri");
            case STRING -> schema.put("type", "string");
            case DECIMAL -> schema.put("type", "number");
            case INTEGER -> schema.put("type", "integer");
            case BOOLEAN -> schema.put("type", "boolean");
        };
    }

    private static ObjectNode list(LibraryQuery query) {
        ObjectNode list = JSON.objectNode().put("type", "object");
        list.set("required", strings(List.of("data", "page", "dataset", "links")));
        ObjectNode properties = list.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", reference("schemas/" + name(query) + "Row"));
        properties.set("page", reference("schemas/Page"));
        properties.set("dataset", reference("schemas/DatasetState"));
        properties.set("links", reference("schemas/PageLinks"));
        return list;
    }

    /** The query's id in the form of names of types: {@code ListDoses} of {@code list-doses}. */
    private static String name(LibraryQuery query) {
        return Arrays.stream(query.id().split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static ObjectNode reference(String component) {
        return JSON.objectNode().put("$ref", COMPONENTS + component);
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode list = JSON.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
