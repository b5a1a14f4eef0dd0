package org.claimgraph.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The workbench as a browser gets it, and as it works where that runs no scripts. */
class WorkbenchIT {

    private static final int LARGEST = 100_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static Document page(String path) {
        HttpResponse<String> answer = CLIENT.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().length()).as(path).isLessThan(LARGEST);
        return Jsoup.parse(answer.body());
    }

    private static String query(Document page) {
        return page.expectFirst("#query").wholeText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> asked(Client client, String query, String format, String accept) {
        return client.send(
                "POST",
                "/sparql",
                "query=" + encoded(query) + "&format=" + format,
                "Content-Type",
                FORM,
                "Accept",
                accept);
    }

    private static List<String> names(String parameters) {
        HttpResponse<String> answer = CLIENT.get("/workbench/terms.json?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Client.json(answer)
                .path("terms")
                .valueStream()
                .map(term -> term.path("name").asString())
                .toList();
    }

    @Test
    void every_part_of_the_page_is_there_and_none_is_of_another_origin() {
        Document page = page("/workbench");
        List<String> parts = page.select("link[rel=stylesheet], script[src]").stream()
                .map(part -> part.hasAttr("src") ? part.attr("src") : part.attr("href"))
                .toList();
        assertThat(parts).hasSizeGreaterThan(7).allSatisfy(part -> {
            assertThat(part).startsWith("/");
            assertThat(CLIENT.get(part).statusCode()).as(part).isEqualTo(200);
        });
        assertThat(CLIENT.get("/webjars/cytoscape/dist/cytoscape.min.js").statusCode())
                .isEqualTo(200);
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
        for (String module : List.of("names", "table", "graph", "code", "complete")) {
            assertThat(CLIENT.get("/assets/workbench/" + module + ".js")
                            .headers()
                            .firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/codemirror/",
                "/webjars/no-such/x.js",
                "/webjars/codemirror/../../../../application.properties",
                "/webjars/..%2f..%2fapplication.properties",
                "/webjars/%2e%2e/%2e%2e/application.properties"
            })
    void nothing_but_files_of_webjars_is_served_there(String path) {
        assertThat(CLIENT.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_new_query_begins_with_our_prefixes_and_gives_rows() {
        String query = query(page("/workbench"));
        assertThat(query).startsWith("PREFIX cg: <https://w3id.org/claimgraph/ontology#>\n");
        assertThat(asked(CLIENT, query, "csv", "text/html").body().lines()).hasSize(21);
    }

    @Test
    void the_editor_holds_the_query_of_the_address_in_all_its_lines_and_as_text() {
        String given = "SELECT ?a {\n\t?a ?b \"</textarea><script>\" # ä 😀\n}";
        Document page = page("/workbench?query=" + encoded(given));
        assertThat(query(page)).isEqualTo(given);
        assertThat(CLIENT.get("/workbench?query=" + encoded("x".repeat(8_001))).statusCode())
                .isEqualTo(400);
        assertThat(CLIENT.get("/workbench?query=a%00b").statusCode()).isEqualTo(400);
        assertThat(CLIENT.get("/workbench?run=2").statusCode()).isEqualTo(400);
        assertThat(CLIENT.get("/workbench?example=no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void every_example_of_the_gallery_can_be_run() {
        List<String> examples = page("/workbench").select("#gallery a").eachAttr("href");
        assertThat(examples)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40)
                .contains("/workbench?example=which-claims-hedge", "/workbench?example=list-onset-bounds")
                .allSatisfy(example -> {
                    HttpResponse<String> answer = asked(CLIENT, query(page(example)), "csv", "*/*");
                    assertThat(answer.statusCode()).as(example).isEqualTo(200);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT ?a { ?a ?b ?c } LIMIT 1, json, application/sparql-results+json",
        "SELECT ?a { ?a ?b ?c } LIMIT 1, csv, text/csv",
        "SELECT ?a { ?a ?b ?c } LIMIT 1, tsv, text/tab-separated-values",
        "ASK { ?a ?b ?c }, xml, application/sparql-results+xml",
        "DESCRIBE <https://w3id.org/claimgraph/source/role-of-ketamine-trd>, ttl, text/turtle",
        "DESCRIBE <https://w3id.org/claimgraph/source/role-of-ketamine-trd>, nt, application/n-triples",
        "DESCRIBE <https://w3id.org/claimgraph/source/role-of-ketamine-trd>, jsonld, application/ld+json",
        "DESCRIBE <https://w3id.org/claimgraph/source/role-of-ketamine-trd>, json, application/ld+json",
        "DESCRIBE <https://w3id.org/claimgraph/source/role-of-ketamine-trd>, rdf, application/rdf+xml",
    })
    void without_scripts_the_form_gives_each_format_that_it_offers(String query, String format, String type) {
        Document page = page("/workbench");
        assertThat(page.select("form#bench").attr("action")).isEqualTo("/sparql");
        assertThat(page.select("form#bench").attr("method")).isEqualTo("post");
        assertThat(page.select("#format option").eachAttr("value")).contains(format);
        for (WholeService.Kind kind : WholeService.Kind.values()) {
            HttpResponse<String> answer = asked(
                    WholeService.shared(kind).client(), query, format, "text/html,application/xml;q=0.9,*/*;q=0.8");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_format_that_there_is_not_is_told(WholeService.Kind kind) {
        Client client = WholeService.shared(kind).client();
        assertThat(asked(client, "ASK {}", "html", "*/*").statusCode()).isEqualTo(406);
        assertThat(asked(client, "ASK {}", "csv&format=xml", "*/*").statusCode())
                .isEqualTo(400);
        assertThat(asked(client, "ASK {}", "", "text/csv").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    }

    @Test
    void a_browser_at_sparql_is_led_here_and_a_program_is_not() {
        HttpResponse<String> answer = CLIENT.get("/sparql", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/workbench");
        assertThat(CLIENT.get("/sparql", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(CLIENT.get("/sparql").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_typed_is_completed_from_the_ontology_and_the_vocabulary() {
        assertThat(names("start=cg:Cla")).first().isEqualTo("cg:Claim");
        assertThat(names("start=cg:says")).contains("cg:says");
        assertThat(names("kind=class&start=")).contains("cg:Claim", "cg:Source").doesNotContain("cg:says");
        assertThat(names("start=drug:ket")).first().isEqualTo("drug:ketamine");
        assertThat(names("start=route:")).contains("route:intravenous").allMatch(name -> name.startsWith("route:"));
        assertThat(names("start=intraven")).contains("route:intravenous");
        assertThat(names("start=no-such:")).isEmpty();
        assertThat(CLIENT.get("/workbench/terms.json?kind=no-such").statusCode())
                .isEqualTo(400);
    }

    @Test
    void completion_is_limited_and_isnt_sent_twice() {
        HttpResponse<String> answer = CLIENT.get("/workbench/terms.json");
        JsonNode all = Client.json(answer);
        assertThat(all.path("terms")).hasSize(100);
        assertThat(all.path("more").asBoolean()).isTrue();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(CLIENT.get("/workbench/terms.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
