package org.claimgraph.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimgraph.WholeService;
import org.claimgraph.access.TokenSetting;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the description says of operations that write, on a service of its own. */
class OpenApiWritesIT {

    @TempDir
    private static Path folder;

    private static WholeService service;

    @BeforeAll
    static void start() throws Exception {
        service = WholeService.start(
                WholeService.Kind.EMBEDDED,
                folder.resolve("data"),
                "--claimgraph.largest-load=1MB",
                "--claimgraph.tokens=" + TokenSetting.of("lou", "load", Provoked.LOADER));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** First what is refused, then what is written: a test that has written can't be met as nothing was. */
    @TestFactory
    Stream<DynamicTest> every_refusal_can_be_met_and_every_example_is_written() {
        Client client = service.client();
        List<Operation> writing =
                Operation.runnable(client).stream().filter(Operation::writes).toList();
        Stream<DynamicTest> refused = writing.stream()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> status.matches("[45].."))
                        .map(status -> DynamicTest.dynamicTest(operation.name() + " " + status, () -> {
                            Provoked provoked = Objects.requireNonNull(
                                    Provoked.ALL.get(operation.name() + " " + status),
                                    "no request provokes it: add one to Provoked");
                            OpenApiContract.met(operation, status, provoked.send(client, operation.method()));
                        })));
        Stream<DynamicTest> written = writing.stream()
                .flatMap(operation -> operation.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                operation.name() + ": "
                                        + example.path("summary").asString(),
                                () -> write(client, operation, example))));
        return Stream.concat(refused, written);
    }

    private static void write(Client client, Operation operation, JsonNode example) {
        JsonNode body = example.path("body");
        List<String> headers = new ArrayList<>(List.of(
                "Authorization",
                "Bearer " + WholeService.TOKEN,
                "Content-Type",
                example.path("contentType").asString("application/json")));
        example.path("headers")
                .properties()
                .forEach(it -> headers.addAll(List.of(it.getKey(), it.getValue().asString())));
        HttpResponse<String> answer = client.send(
                operation.method(),
                operation.address(example.path("parameters")),
                body.isString() ? body.asString() : body.isMissingNode() ? "" : body.toString(),
                headers.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        Answered.asPromised(operation, answer);
    }
}
