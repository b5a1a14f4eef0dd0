package org.claimgraph.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every operation of the description does what the description says, on whatever store. */
abstract class OpenApiContract {

    private final Client client;
    private final List<Operation> operations;

    OpenApiContract(Client client) {
        this.client = client;
        this.operations = Operation.runnable(client);
    }

    @TestFactory
    Stream<DynamicTest> every_example_gives_what_it_promises() {
        return operations.stream()
                .filter(operation -> !operation.writes() && !operation.passing())
                .flatMap(operation -> operation.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                operation.name() + ": "
                                        + example.path("summary").asString(),
                                () -> run(operation, example))));
    }

    private void run(Operation operation, JsonNode example) {
        String rows = example.path("rows").asString("");
        String address = operation.address(example.path("parameters"));
        boolean promised = rows.matches("[<>=]+[0-9]+") && !rows.equals(">=0");
        HttpResponse<String> answer = client.send(
                operation.method(),
                promised ? address + (address.contains("?") ? "&" : "?") + "count=true" : address,
                example.path("body").asString(""),
                headers(operation, example));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Answered.asPromised(operation, answer);
        if (promised) {
            long total = Client.json(answer).at("/page/total").asLong();
            long number = Long.parseLong(rows.replaceAll("[<>=]", ""));
            assertThat(
                            rows.startsWith(">=")
                                    ? total >= number
                                    : rows.startsWith("<=") ? total <= number : total == number)
                    .as("%d rows where %s are promised", total, rows)
                    .isTrue();
        } else if (rows.isEmpty()) {
            Answered.notEmpty(answer);
        }
    }

    private static String[] headers(Operation operation, JsonNode example) {
        String accept = operation.path().equals("/sparql") ? "application/sparql-results+json" : "*/*";
        return example.has("contentType")
                ? new String[] {
                    "Accept",
                    accept,
                    "Content-Type",
                    example.path("contentType").asString()
                }
                : new String[] {"Accept", accept};
    }

    @TestFactory
    Stream<DynamicTest> the_example_of_a_parameter_finds_something_by_itself() {
        return operations.stream()
                .filter(Operation::reads)
                .flatMap(operation -> operation.parameters("query").stream()
                        .filter(parameter -> parameter.has("example") && !unit(parameter))
                        .map(parameter -> DynamicTest.dynamicTest(
                                operation.name() + " " + parameter.path("name").asString(), () -> {
                                    HttpResponse<String> answer = client.get(operation.address(operation
                                            .place()
                                            .set(parameter.path("name").asString(), parameter.path("example"))));
                                    assertThat(answer.statusCode())
                                            .as(answer.body())
                                            .isEqualTo(200);
                                    if (!operation.path().startsWith("/api/v1/queries/")) {
                                        Answered.notEmpty(answer);
                                    }
                                })));
    }

    /** A unit means nothing without a value. */
    private static boolean unit(JsonNode parameter) {
        return parameter.path("name").asString().equals("unit");
    }

    @TestFactory
    Stream<DynamicTest> the_parameters_are_those_that_the_service_knows() {
        return each(Operation::reads, operation -> {
            JsonNode problem = Client.json(client.get(operation.address("no-such-parameter", "x")));
            assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-parameter");
            Set<String> known = new TreeSet<>();
            problem.path("allowed").forEach(name -> known.add(name.asString()));
            Set<String> described = new TreeSet<>();
            operation
                    .parameters("query")
                    .forEach(it -> described.add(it.path("name").asString()));
            if (operation.open().isPresent()) {
                described.remove(operation.open().get().path("name").asString());
                assertThat(known).containsAll(described);
            } else {
                assertThat(described).isEqualTo(known);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_words_of_a_parameter_are_those_that_the_service_knows() {
        return each(Operation::reads, operation -> {
            for (JsonNode parameter : operation.parameters("query")) {
                JsonNode schema = operation.resolved(parameter.path("schema"));
                JsonNode single = schema.has("items") ? operation.resolved(schema.path("items")) : schema;
                if (!single.has("enum") || parameter.path("name").asString().equals("format")) {
                    continue;
                }
                JsonNode problem = Client.json(
                        client.get(operation.address(parameter.path("name").asString(), "no-such-word")));
                assertThat(problem.path("allowed").valueStream().map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(single.path("enum")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_form_on_offer_is_described_and_comes_as_promised() {
        return each(Operation::reads, operation -> {
            JsonNode refusal = Client.json(client.get(operation.address("format", "no-such-form")));
            assertThat(refusal.path("formats").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(operation.formats());
            assertThat(refusal.path("mediaTypes").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(
                            operation.content("200").propertyNames());
            for (String format : operation.formats()) {
                ObjectNode values = operation.place();
                operation
                        .examples()
                        .getFirst()
                        .path("parameters")
                        .properties()
                        .forEach(it -> values.set(it.getKey(), it.getValue()));
                HttpResponse<String> answer = client.get(operation.address(values.put("format", format)));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                Answered.asPromised(operation, answer);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_media_type_can_be_asked_for() {
        // All queries of the library are answered in the same forms: the operation for any of them stands for all.
        return each(
                operation -> operation.method().equals("GET")
                        && !operation.passing()
                        && !operation.writes()
                        && !operation.said().has("externalDocs"),
                operation -> {
                    for (String type : operation.content("200").propertyNames()) {
                        boolean graph = type.matches("text/turtle|application/(n-triples|ld\\+json|rdf\\+xml)");
                        String address = operation.path().equals("/sparql")
                                ? operation.address(
                                        "query", graph ? "DESCRIBE <urn:x>" : "SELECT * { ?s ?p ?o } LIMIT 1")
                                : operation.address(operation.place());
                        HttpResponse<String> answer = client.get(address, "Accept", type);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        assertThat(Answered.type(answer)).isEqualTo(type);
                        Answered.asPromised(operation, answer);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> every_status_that_is_listed_can_be_met() {
        return operations.stream()
                .filter(operation -> !operation.writes())
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> status.matches("[345].."))
                        .map(status -> DynamicTest.dynamicTest(
                                operation.name() + " " + status,
                                () -> met(operation, status, provoke(operation, status)))));
    }

    private HttpResponse<String> provoke(Operation operation, String status) {
        Provoked provoked = Provoked.ALL.get(operation.name() + " " + status);
        if (provoked != null) {
            return provoked.send(client, operation.method());
        }
        assertThat(operation.reads() && Set.of("304", "400", "404", "406").contains(status))
                .as("no request provokes it: add one to Provoked")
                .isTrue();
        String address = operation.address(operation.place());
        return switch (status) {
            case "304" ->
                client.get(
                        address,
                        "If-None-Match",
                        client.get(address).headers().firstValue("ETag").orElseThrow());
            case "400" -> client.get(operation.address("no-such-parameter", "x"));
            case "406" -> client.get(address, "Accept", "image/png");
            default -> {
                JsonNode last = operation.parameters("path").getLast();
                yield client.get(operation.address(last.path("name").asString(), "no-such-thing"));
            }
        };
    }

    static void met(Operation operation, String status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(status));
        if (!status.equals("304")) {
            Answered.asPromised(operation, answer);
        }
    }

    private Stream<DynamicTest> each(Predicate<Operation> wanted, Consumer<Operation> test) {
        return operations.stream()
                .filter(wanted)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> test.accept(operation)));
    }
}
