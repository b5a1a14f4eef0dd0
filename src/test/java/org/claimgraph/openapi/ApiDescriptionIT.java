package org.claimgraph.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.WholeService;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.QuestionState;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.ScopeDimension;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.query.Client;
import org.claimgraph.query.QueryLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The description against the code, and against the copy of it that was looked through. */
class ApiDescriptionIT {

    private static final Path COPY = Path.of("docs/openapi.yaml");
    private static final Pattern OF_A_QUERY = Pattern.compile("GET /api/v1/queries/[a-z-]+/results");
    private static final WholeService SERVICE = WholeService.shared(WholeService.Kind.EMBEDDED);
    private static final Client CLIENT = SERVICE.client();
    private static final List<Operation> OPERATIONS = Operation.all(CLIENT);
    private static final JsonNode DOCUMENT = OPERATIONS.getFirst().document();

    @Test
    void what_the_service_answers_is_described_and_nothing_else_is() {
        Set<String> answered = new TreeSet<>(Set.of(
                "GET /sparql",
                "POST /sparql",
                "GET /sparql/queries/{id}",
                "DELETE /sparql/queries/{id}",
                "GET /healthz",
                "GET /readyz"));
        Stream.ofNullable(SERVICE.part(DispatcherServlet.class).getHandlerMappings())
                .flatMap(List::stream)
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1") || path.startsWith("/problems"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answered.add(method + " " + path))));
        Set<String> described = OPERATIONS.stream()
                .map(Operation::name)
                .filter(name -> !OF_A_QUERY.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(answered);
    }

    @Test
    void every_query_of_the_library_is_an_operation() {
        assertThat(OPERATIONS.stream()
                        .map(Operation::name)
                        .filter(name -> OF_A_QUERY.matcher(name).matches()))
                .containsExactlyInAnyOrderElementsOf(SERVICE.part(QueryLibrary.class).queries().stream()
                        .map(query -> "GET /api/v1/queries/" + query.id() + "/results")
                        .toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_known_tag_and_a_summary() {
        Set<String> tags = DOCUMENT.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        assertThat(OPERATIONS).allSatisfy(operation -> {
            assertThat(names.add(operation.said().path("operationId").asString()))
                    .isTrue();
            assertThat(operation.said().path("tags")).hasSize(1);
            assertThat(tags).contains(operation.said().at("/tags/0").asString());
            assertThat(operation.said().path("summary").asString("")).isNotBlank();
            assertThat(operation.parameters("path").stream()
                            .map(it -> "{" + it.path("name").asString() + "}"))
                    .as(operation.name())
                    .containsExactlyElementsOf(Pattern.compile("\\{[a-z]+}")
                            .matcher(operation.path())
                            .results()
                            .map(part -> part.group())
                            .toList());
        });
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_used() {
        Set<String> used = DOCUMENT.findValuesAsString("$ref").stream().collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        DOCUMENT.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> there.add("#/components/" + kind.getKey() + "/" + name)));
        there.remove("#/components/securitySchemes/token");
        assertThat(used).isEqualTo(there);
    }

    @Test
    void words_are_those_of_the_code() {
        words("Stance", Arrays.stream(Stance.values()).map(Stance::key));
        words("Hedge", Arrays.stream(Hedge.values()).map(Hedge::key));
        words("Locus", Arrays.stream(Locus.values()).map(Locus::key));
        words("Modality", Arrays.stream(Modality.values()).map(Modality::key));
        words("QuantityKind", Arrays.stream(QuantityKind.values()).map(QuantityKind::key));
        words("Dimension", Arrays.stream(ScopeDimension.values()).map(ScopeDimension::key));
        words("QuestionState", Arrays.stream(QuestionState.values()).map(QuestionState::key));
        words("ReviewState", Arrays.stream(ReviewState.values()).map(ReviewState::key));
        words(
                "Verdict",
                Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict != Verdict.UNRELATED)
                        .map(Verdict::key)
                        .distinct());
    }

    private static void words(String schema, Stream<String> keys) {
        assertThat(DOCUMENT.at("/components/schemas/" + schema + "/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .as(schema)
                .containsExactlyElementsOf(keys.toList());
    }

    @Test
    void the_copy_is_the_description_that_is_served() throws IOException {
        String served = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build()
                .writeValueAsString(sorted(DOCUMENT));
        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.writeString(COPY, served);
        }
        assertThat(served)
                .as("The description has changed. Look at what it does to those who call the service, then write the"
                        + " copy anew: mvn -Dopenapi.rewrite=true -Dtest=DocumentationTest -Dit.test=ApiDescriptionIT"
                        + " -Dsurefire.failIfNoSpecifiedTests=false verify")
                .isEqualTo(Files.readString(COPY));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> entries = new TreeMap<>();
            node.properties().forEach(it -> entries.put(it.getKey(), sorted(it.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            entries.forEach(object::set);
            return object;
        }
        return node.isArray()
                ? JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(node.valueStream().map(ApiDescriptionIT::sorted).toList())
                : node;
    }

    @Test
    void yaml_says_the_same_as_json() {
        assertThat(YAMLMapper.builder()
                        .build()
                        .readTree(CLIENT.get("/api/v1/openapi.json?format=yaml").body()))
                .isEqualTo(JsonMapper.builder()
                        .build()
                        .readTree(CLIENT.get("/api/v1/openapi.json").body()));
    }

    @Test
    void the_start_leads_to_the_description_and_to_the_page() {
        JsonNode links = Client.json(CLIENT.get("/api/v1")).path("links");
        assertThat(links.at("/try/href").asString()).isEqualTo("/api");
        assertThat(links.at("/openapi/href").asString()).isEqualTo("/api/v1/openapi.json");
    }

    @Test
    void the_page_has_every_operation_asks_nobody_else_and_is_light() {
        String page = CLIENT.get("/api", "Accept", "text/html").body();
        assertThat(OPERATIONS).allSatisfy(operation -> {
            String id = operation.said().path("operationId").asString();
            assertThat(page).contains("id=\"" + id + "\"");
            assertThat(CLIENT.get("/api/operations/" + id).body())
                    .contains("id=\"" + id + "\"")
                    .contains("data-path=\"" + operation.path() + "\"");
        });
        assertThat(page.length()).isLessThan(100_000);
        assertThat(CLIENT.get("/api/operations/none").statusCode()).isEqualTo(404);
        assertThat(page).doesNotContain("src=\"http", "href=\"http", "<style", "onclick");
        assertThat(CLIENT.get("/api/try.css").headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
        assertThat(CLIENT.get("/api/try.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript;charset=UTF-8");
        assertThat(CLIENT.get("/api", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        String tag = CLIENT.get("/api").headers().firstValue("ETag").orElseThrow();
        assertThat(CLIENT.get("/api", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_calls_on_the_page_are_answered() {
        Pattern call = Pattern.compile("<pre tabindex=\"0\">curl '(http://127.0.0.1:8080)?([^']+)'</pre>");
        String pages = OPERATIONS.stream()
                .map(operation -> CLIENT.get("/api/operations/"
                                + operation.said().path("operationId").asString())
                        .body())
                .collect(Collectors.joining())
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        // A load and a query are there once they were sent, and the log is for those with a token.
        assertThat(call.matcher(pages)
                        .results()
                        .map(found -> found.group(2))
                        .filter(address -> !address.startsWith("/api/v1/loads/")
                                && !address.startsWith("/sparql/queries/")
                                && !address.equals("/api/v1/log")))
                .hasSizeGreaterThan(40)
                .allSatisfy(address ->
                        assertThat(CLIENT.get(address).statusCode()).as(address).isEqualTo(200));
    }
}
