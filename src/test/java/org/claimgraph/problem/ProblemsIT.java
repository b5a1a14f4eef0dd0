package org.claimgraph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.claimgraph.query.Client;
import org.claimgraph.query.SmallServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@SmallServiceTest
@Import(ProblemsIT.Failing.class)
class ProblemsIT {

    @RestController
    @TestComponent
    static class Failing {

        @GetMapping("/test/fault")
        String fault() {
            throw new IllegalStateException("the password is in here");
        }

        @GetMapping("/test/error")
        String error() {
            throw new AssertionError("even an error");
        }

        @GetMapping("/test/refused")
        String refused() {
            throw new Problem(ProblemCode.QUERY_TIMEOUT, "It took longer than 5 s.");
        }

        @GetMapping("/test/number")
        int number(@RequestParam int value) {
            return value;
        }

        @PostMapping(path = "/test/body", consumes = "application/json")
        Number body(@RequestBody Number value) {
            return value;
        }
    }

    private final int port;
    private final Client client;

    ProblemsIT(@LocalServerPort int port) {
        this.port = port;
        this.client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /no/such/path,            404, not-found",
        "GET,    /favicon.ico,             404, not-found",
        "GET,    /error,                   404, not-found",
        "GET,    /problems/no-such,        404, not-found",
        "GET,    /api/v1/queries/no-such,  404, not-found",
        "DELETE, /api/v1/queries,          405, method-not-allowed",
        "POST,   /api/v1/queries,          405, method-not-allowed",
        "GET,    /api/v1/queries?format=x, 406, not-acceptable",
        "GET,    /test/number?value=x,     400, bad-request",
        "GET,    /test/number,             400, bad-request",
        "POST,   /test/body,               415, unsupported-media-type",
        "GET,    /test/refused,            504, query-timeout",
        "GET,    /test/fault,              500, internal",
        "GET,    /test/error,              500, internal",
    })
    void every_error_is_a_problem_whose_type_opens(String method, String path, int status, String slug) {
        HttpResponse<String> response = client.send(method, path, method.equals("POST") ? "x" : "");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        JsonNode body = Client.json(response);
        assertThat(body.at("/type").asString()).isEqualTo("/problems/" + slug);
        assertThat(body.at("/status").asInt()).isEqualTo(status);
        assertThat(body.at("/title").asString()).isNotEmpty();
        assertThat(body.at("/detail").asString()).isNotEmpty();
        assertThat(body.at("/instance").asString()).startsWith("/");
        assertThat(response.body()).doesNotContain("password", "Exception", "org.", "Tomcat");
    }

    @Test
    void an_error_comes_as_a_problem_whatever_is_accepted() {
        HttpResponse<String> response = client.get("/api/v1/no/such/path", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        HttpResponse<String> response = client.send("DELETE", "/api/v1/queries", "");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%2fb HTTP/1.1",
                "GET /a%5cb HTTP/1.1",
                "GET /a%00b HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /a{b} HTTP/1.1",
                "GET /a;b=c HTTP/1.1",
                "GET /a//b HTTP/1.1",
                "NONSENSE",
            })
    void what_the_container_refuses_by_itself_is_a_problem_too(String line) throws IOException {
        String response = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response).containsPattern("^HTTP/1.1 (400|404|505) ").contains("application/problem+json");
        assertThat(response).contains("X-Request-Id").contains("nosniff");
        assertThat(response).doesNotContain("Tomcat", "Exception", "passwd");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_problem_has_a_page_that_says_what_to_do(ProblemCode code) {
        JsonNode json = Client.json(client.get(code.address()));
        assertThat(json.at("/remedy").asString()).isEqualTo(code.remedy()).endsWith(".");
        HttpResponse<String> page = client.get(code.address(), "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>");
    }

    @Test
    void every_response_has_an_id_and_the_headers_of_safety() {
        HttpResponse<String> response = client.get("/problems/internal", "X-Request-Id", "my-id.1");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("my-id.1");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'"));
        assertThat(client.get("/problems/internal", "X-Request-Id", "<script>")
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void pages_from_elsewhere_may_read_the_api_and_no_more() throws IOException {
        assertThat(client.get("/api/v1/queries").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(client.get("/elsewhere").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        String preflight = raw("""
                OPTIONS /api/v1/queries HTTP/1.1
                Host: localhost
                Connection: close
                Origin: https://example.org
                Access-Control-Request-Method: PUT

                """.replace("\n", "\r\n"));
        assertThat(preflight)
                .startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Methods: GET, HEAD, OPTIONS\r\n")
                .doesNotContain("Credentials");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
