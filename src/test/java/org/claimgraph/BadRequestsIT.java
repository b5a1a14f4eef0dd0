package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wrong with a request is told by the right status and in the one form, at every address that there is: they
 * are asked of the running service, so that none is forgotten.
 */
class BadRequestsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOO_LONG = "a".repeat(10_000);

    /** Parameters that are given once wherever they are known. */
    private static final Set<String> SINGLE = Set.of("page", "size", "count", "format", "spreadsheet", "since");

    /** Parameters that have several lines. */
    private static final Set<String> TEXTS = Set.of("query");

    private static final List<String> UNREADABLE = List.of("%FF", "%C3%28", "a%00b", "a%01b", "%0D%0ASet-Cookie:x");

    private static final WholeService SERVICE = WholeService.shared(WholeService.Kind.EMBEDDED);
    private static final RawClient CLIENT = new RawClient(SERVICE.port());

    /** Where something can be sent to. */
    private record Route(String method, String pattern) {

        /** An address of something that is there. */
        String path() {
            return filled(pattern, SAMPLES);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static final Map<String, String> SAMPLES = samples();

    /**
     * What is read otherwise: by a token, or while it runs; the parts of a page, which come in one form; and IRIs,
     * which lead elsewhere.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "/api/try.css",
            "/api/try.js",
            "/api/v1/log",
            "/api/v1/loads/{id}",
            "/api/v1/loads/{id}/events",
            "/sparql/queries/{id}",
            "/id/**");

    /** By the part of a pattern that ends in it, what a variable may be. */
    private static Map<String, String> samples() {
        Client client = SERVICE.client();
        String claim = first(client, "/api/v1/claims");
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("/claims/{source}", claim.substring(0, claim.indexOf('/')));
        samples.put("/{claim}", claim.substring(claim.indexOf('/') + 1));
        samples.put("/sources/{source}", first(client, "/api/v1/sources"));
        samples.put("/concepts/{scheme}", "drug");
        samples.put("/{concept}", "ketamine");
        samples.put("/questions/{id}", first(client, "/api/v1/questions"));
        samples.put("/disagreements/{id}", first(client, "/api/v1/disagreements"));
        samples.put("/queries/{id}", first(client, "/api/v1/queries"));
        samples.put("/problems/{slug}", "internal");
        samples.put("/operations/{id}", "sparqlGet");
        samples.put("/works/{work}", first(client, "/api/v1/works"));
        samples.put("/bodies/{body}", first(client, "/api/v1/bodies"));
        String proposition = Client.json(client.get("/api/v1/claims?size=1"))
                .at("/data/0/proposition")
                .asString();
        samples.put("/propositions/{id}", proposition.substring(proposition.lastIndexOf('/') + 1));
        samples.put("/graph/claim/{source}", claim.substring(0, claim.indexOf('/')));
        samples.put("/graph/proposition/{id}", samples.get("/propositions/{id}"));
        samples.put("/graph/source/{source}", samples.get("/sources/{source}"));
        samples.put("/graph/work/{work}", samples.get("/works/{work}"));
        samples.put("/graph/disagreement/{id}", samples.get("/disagreements/{id}"));
        samples.put("/loads/{id}", "none");
        samples.put("/sparql/queries/{id}", "none");
        return samples;
    }

    private static String first(Client client, String list) {
        return Client.json(client.get(list + "?size=1")).at("/data/0/id").asString();
    }

    private static String filled(String pattern, Map<String, String> samples) {
        String path = pattern;
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            int start = sample.getKey().indexOf('{');
            path = path.replace(sample.getKey(), sample.getKey().substring(0, start) + sample.getValue());
        }
        return path;
    }

    private static List<Route> routes(String... methods) {
        List<Route> routes = new ArrayList<>();
        for (HandlerMapping handlers :
                Objects.requireNonNull(SERVICE.part(DispatcherServlet.class).getHandlerMappings())) {
            if (handlers instanceof RequestMappingHandlerMapping mappings) {
                mappings.getHandlerMethods().forEach((mapping, handler) -> {
                    Collection<RequestMethod> of = mapping.getMethodsCondition().getMethods();
                    mapping.getPatternValues()
                            .forEach(pattern -> of.forEach(method -> routes.add(new Route(method.name(), pattern))));
                });
            }
        }
        return routes.stream()
                .filter(route -> List.of(methods).contains(route.method()))
                .distinct()
                // As what is made at random depends on it.
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        routes("GET", "POST", "PUT", "DELETE", "PATCH").forEach(route -> patterns.add(route.pattern()));
        return patterns;
    }

    @TestFactory
    Stream<DynamicTest> reading() {
        return routes("GET").stream()
                .filter(route -> !OTHERWISE.contains(route.pattern()))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    assertThat(route.path())
                            .as("samples() has one for each variable")
                            .doesNotContain("{");
                    assertThat(CLIENT.send("GET", route.path()).status()).isEqualTo(200);
                    Set<String> parameters = unknownParameterIsRefused(route);
                    parameters.forEach(parameter -> badValues(route, parameter));
                    if (parameters.contains("format")) {
                        assertProblem(CLIENT.send("GET", route.path() + "?format=nonsense"), 406);
                    }
                    assertProblem(CLIENT.send("GET", route.path(), "Accept: image/png"), 406);
                    assertProblem(CLIENT.send("GET", route.path(), "Accept: ///"), 406);
                    badVariables(route);
                    sameByHead(route);
                }));
    }

    private static Set<String> unknownParameterIsRefused(Route route) {
        RawClient.Answer answer = CLIENT.send("GET", route.path() + "?no-such-parameter=1");
        assertProblem(answer, 400);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.has("allowed")).isTrue();
        assertProblem(CLIENT.send("GET", route.path() + "?" + TOO_LONG + "=1"), 400);
        Set<String> allowed = new TreeSet<>();
        body.at("/allowed").forEach(name -> allowed.add(name.asString()));
        return allowed;
    }

    private static void badValues(Route route, String parameter) {
        String start = route.path() + "?" + parameter + "=";
        assertThat(proper(CLIENT.send("GET", start)).status()).as(start).isIn(200, 400);
        for (String value : UNREADABLE) {
            if (TEXTS.contains(parameter) && value.startsWith("%0D")) {
                continue;
            }
            assertProblem(CLIENT.send("GET", start + value), 400, 406);
        }
        assertProblem(CLIENT.send("GET", start + TOO_LONG), 400, 404, 406, 414);
        // Links to other pages repeat it: an answer with longer heads than may be would be a fault.
        assertProblem(CLIENT.send("GET", start + "%E4%B8%80".repeat(1_000)), 400, 404, 406);
        assertThat(proper(CLIENT.send("GET", start + "%E4%B8%80".repeat(800) + "&page=2"))
                        .status())
                .isLessThan(500);
        assertThat(proper(CLIENT.send("GET", start + "%C3%A4%F0%9F%98%80")).status())
                .isLessThan(500);
        RawClient.Answer twice = proper(CLIENT.send("GET", start + "1&" + parameter + "=2"));
        if (SINGLE.contains(parameter)) {
            assertProblem(twice, 400);
        }
    }

    private static void badVariables(Route route) {
        for (String variable : SAMPLES.keySet()) {
            if (route.pattern().contains(variable)) {
                Map<String, String> others = new LinkedHashMap<>(SAMPLES);
                for (String value :
                        List.of("%FF", "%C3%28", "a%00b", "a%01b", "%0a", "%20", "No-Slug", "%27%22%3E", TOO_LONG)) {
                    others.put(variable, value);
                    assertProblem(CLIENT.send("GET", filled(route.pattern(), others)), 400, 404, 414);
                }
            }
        }
    }

    private static void sameByHead(Route route) {
        RawClient.Answer get = CLIENT.send("GET", route.path());
        RawClient.Answer head = CLIENT.send("HEAD", route.path());
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(comparable(head)).isEqualTo(comparable(get));
        RawClient.Answer wrong = CLIENT.send("HEAD", route.path() + "?no-such-parameter=1");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).isEmpty();
    }

    private static Map<String, String> comparable(RawClient.Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        List.of("date", "x-request-id", "content-length", "transfer-encoding").forEach(headers::remove);
        return headers;
    }

    @TestFactory
    Stream<DynamicTest> methods() {
        return Stream.concat(patterns().stream(), Stream.of("/sparql"))
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    String path = filled(pattern, SAMPLES);
                    RawClient.Answer options = proper(CLIENT.send("OPTIONS", path));
                    assertThat(options.status()).isEqualTo(204);
                    assertThat(options.body()).isEmpty();
                    List<String> allowed = List.of(options.header("Allow").split(", *", -1));
                    assertThat(allowed).contains("OPTIONS").hasSizeGreaterThan(1);
                    for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                        RawClient.Answer answer = CLIENT.send(method, path);
                        if (allowed.contains(method)) {
                            assertThat(answer.status()).as(method).isNotEqualTo(405);
                        } else {
                            assertProblem(answer, 405);
                        }
                        // TRACE is refused by the container, which doesn't know what there is.
                        if (answer.status() == 405 && !method.equals("TRACE")) {
                            assertThat(answer.header("Allow").split(", *", -1))
                                    .as(method)
                                    .containsExactlyInAnyOrderElementsOf(allowed);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> writing() {
        String token = "Authorization: Bearer " + WholeService.TOKEN;
        // A validation of anything is an answer: the list of what is wrong with it.
        return routes("POST", "PUT", "PATCH").stream()
                .filter(route -> !route.pattern().equals("/api/v1/validations"))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    String path = route.path();
                    for (String type :
                            List.of("text/plain", "application/x-no-such", "///", "application/json;charset=x")) {
                        assertProblem(send(route, "x", token, "Content-Type: " + type), 400, 415, 422);
                    }
                    assertProblem(send(route, "x", token), 415);
                    List<String> bodies = List.of(
                            "",
                            "{",
                            "[]",
                            "null",
                            "1",
                            "\"x\"",
                            "{\"a\":1}",
                            "\u00ff\u00fe",
                            "{\"a\":\"\u0000\"}",
                            "[".repeat(10_000),
                            "{\"" + TOO_LONG + "\":\"" + TOO_LONG + "\"}");
                    for (String body : bodies) {
                        assertProblem(
                                send(route, body, token, "Content-Type: application/json"),
                                400,
                                404,
                                409,
                                413,
                                415,
                                422,
                                428);
                    }
                    assertProblem(CLIENT.send(route.method(), path + "?%FF=%FF", token), 400, 404, 415, 428);
                }));
    }

    private static RawClient.Answer send(Route route, String body, String... headers) {
        return CLIENT.send(route.method(), route.path(), body.getBytes(StandardCharsets.ISO_8859_1), List.of(headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=",
                "/sparql?query=%FF",
                "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%C3%28%22%20%7D",
                "/sparql?query=SELECT",
                "/sparql?query=ASK%7B%7D&query=ASK%7B%7D",
                "/sparql?query=ASK%7B%7D&timeout=soon",
                "/sparql?query=%",
                "/sparql?x",
                "/no/such/path",
                "/api/v1/claims/",
                "/api/v1/claims;x=y",
                "/api/v1//claims",
                "/api/v1/./claims/../../v1",
                "/api/v1/%2e%2e/claims",
                "/api/v1/claims%2f..",
                "/actuator",
                "/actuator/heapdump",
                "/actuator/env",
                "/$/server",
                "/sparql/update",
                "/error",
                "/id",
                "/id/",
            })
    void elsewhere(String target) {
        assertProblem(CLIENT.send("GET", target), 400, 404);
    }

    @Test
    void no_answer_tells_what_it_is_made_with_and_all_have_the_headers_of_safety() {
        List<RawClient.Answer> answers = List.of(
                CLIENT.send("GET", "/api/v1/claims?size=1"),
                CLIENT.send("GET", "/api/v1/claims?size=no"),
                CLIENT.send("GET", "/sparql"),
                CLIENT.send("GET", "/sparql?query=ASK%7B%7D"),
                CLIENT.send("GET", "/sparql?query=ASK%7B"),
                CLIENT.send("GET", "/no/such/path"),
                CLIENT.send("GET", "/healthz"),
                CLIENT.send("GET", "/a{b}"),
                CLIENT.send("GET", "/a", "No colon"),
                CLIENT.send("GET", "/a", "X: " + "x".repeat(40_000)),
                CLIENT.send("TRACE", "/api/v1/claims"));
        assertThat(answers).allSatisfy(BadRequestsIT::proper);
    }

    @Test
    void thousand_requests_bent_with_the_seed_20261126_are_answered_or_refused() {
        Random random = new Random(20261126);
        List<String> good =
                new ArrayList<>(routes("GET").stream().map(Route::path).toList());
        good.addAll(List.of(
                "/api/v1/claims?measure=onset&within=24h&drug=ketamine&q=rapid&valueMin=1&valueMax=5&unit=h&size=5",
                "/api/v1/disagreements?verdict=all&severity=2&dimension=route&format=csv&spreadsheet=true",
                "/api/v1/queries/list-sources-by-onset/results?within=3d&page=2&size=1&count=true&format=srj",
                "/api/v1/changes?since=3",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201"));
        for (int i = 0; i < 1_000; i++) {
            // Without a target it would be a request of HTTP/0.9, whose answer has no status.
            String target =
                    "/" + bent(random, good.get(random.nextInt(good.size())).substring(1));
            String method = random.nextInt(5) == 0 ? bent(random, "GET") : "GET";
            List<String> headers = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                headers.add(bent(random, HEADERS.get(random.nextInt(HEADERS.size()))));
            }
            RawClient.Answer answer = CLIENT.send(method, target, new byte[0], headers);
            assertThat(answer)
                    .as("%s: %s %s %s", i, method, target, headers)
                    .satisfies(BadRequestsIT::proper)
                    .matches(given -> given.status() < 500 || given.status() == 501 || given.status() == 505);
        }
    }

    private static final List<String> HEADERS = List.of(
            "Accept: text/csv;q=0.5, application/json",
            "Accept-Encoding: gzip;q=1",
            "If-None-Match: \"x\", W/\"y\"",
            "If-Match: *",
            "If-Modified-Since: Thu, 26 Nov 2026 00:00:00 GMT",
            "Range: bytes=0-10",
            "X-Request-Id: abc",
            "Authorization: Bearer x",
            "Content-Type: application/json",
            "Origin: https://example.org",
            "Access-Control-Request-Method: GET",
            "X-Forwarded-For: 192.0.2.1",
            "X-HTTP-Method-Override: DELETE",
            "Expect: 100-continue");

    private static String bent(Random random, String text) {
        StringBuilder bent = new StringBuilder(text);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(bent.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> bent.insert(at, (char) random.nextInt(256));
                case 1 -> bent.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 2 -> bent.delete(at, Math.min(bent.length(), at + 1 + random.nextInt(4)));
                default -> bent.insert(at, bent.substring(at, Math.min(bent.length(), at + 20)));
            }
        }
        // A line end would begin another header or request, which isn't what is tried here.
        return bent.toString().replaceAll("[\r\n]", "~");
    }

    private static final List<String> BITS = List.of(
            "%",
            "%00",
            "%FF",
            "%C3%28",
            "%ED%A0%80",
            "%0d%0a",
            "%2e%2e/",
            "%2f",
            "&",
            "&&",
            "=",
            "?",
            "#",
            ";",
            "+",
            "'",
            "\"",
            "<script>",
            "${7*7}",
            "}",
            "//",
            "/../",
            "\\",
            "99999999999999999999",
            "-1",
            "NaN",
            "\u0000");

    @ParameterizedTest
    @EnumSource
    void the_same_whoever_keeps_the_triples(WholeService.Kind kind) {
        RawClient client = new RawClient(WholeService.shared(kind).port());
        for (String target : List.of(
                "/api/v1/claims?nonsense=1",
                "/api/v1/claims?q=" + TOO_LONG,
                "/api/v1/claims?q=%FF",
                "/api/v1/claims?format=x",
                "/api/v1/sources/%22%3E",
                "/api/v1/questions/no-such",
                "/api/v1/disagreements/%7D%20UNION%20%7B",
                "/api/v1/disagreements/no-such/pairs",
                "/api/v1/disagreements/no-such/reviews",
                "/sparql?query=SELECT",
                "/sparql?query=%FF")) {
            assertProblem(client.send("GET", target), 400, 404, 406);
        }
        RawClient.Answer first = client.send("GET", "/api/v1/questions?size=2");
        assertThat(first.header("ETag")).startsWith("\"");
        RawClient.Answer held =
                client.send("GET", "/api/v1/questions?size=2", "If-None-Match: " + first.header("ETag"));
        assertThat(held.status()).isEqualTo(304);
        assertThat(held.body()).isEmpty();
        for (String name : List.of("ETag", "Vary", "Cache-Control")) {
            assertThat(held.header(name)).as(name).isEqualTo(first.header(name)).isNotEmpty();
        }
    }

    private static void assertProblem(RawClient.Answer answer, Integer... statuses) {
        proper(answer);
        assertThat(answer.status()).as(answer.body()).isIn(Arrays.asList(statuses));
    }

    /** The answer, which has what every answer has. */
    private static RawClient.Answer proper(RawClient.Answer answer) {
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "fuseki-request-id", "set-cookie");
        boolean readable = answer.header("Content-Encoding").isEmpty();
        if (answer.status() >= 400 && !answer.body().isEmpty() && readable) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body.at("/type").asString()).startsWith("/problems/");
            assertThat(body.at("/title").asString()).isNotEmpty();
            assertThat(body.at("/status").asInt()).isEqualTo(answer.status());
            assertThat(body.at("/detail").asString()).isNotEmpty();
            assertThat(answer.body())
                    .doesNotContainPattern(
                            "Exception|\\bat [a-z.]+\\(|\\b(java|jakarta|org\\.[a-z]+graph|org\\.apache|org\\.spring)[.a-z]*\\.[A-Z]|Tomcat|Jetty|Fuseki");
        }
        return answer;
    }
}
