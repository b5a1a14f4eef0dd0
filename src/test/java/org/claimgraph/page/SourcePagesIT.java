package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.claimgraph.validation.DocumentText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SourcePagesIT {

    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static final String TEXT = "A first line.\nThe drug works within <two> hours.\nA last line.\n";

    private static Document page(Client client, String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(100_000);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    @Test
    void all_sources_are_listed() {
        Document page = page(CLIENT, "/sources?sort=title");
        JsonNode list = Client.json(CLIENT.get("/api/v1/sources?sort=title"));
        List<String> ids = page.select("tbody a").eachAttr("href");
        assertThat(ids).hasSize(list.at("/data").size());
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i))
                    .isEqualTo("/sources/" + list.at("/data/" + i + "/id").asString());
            assertThat(CLIENT.get(ids.get(i)).statusCode()).isEqualTo(200);
            assertThat(page.select("tbody td[data-label=Claims]").get(i).text())
                    .isEqualTo(list.at("/data/" + i + "/claims").asString());
        }
    }

    @Test
    void a_source_is_told_with_its_counts_claims_and_states() {
        JsonNode source = Client.json(CLIENT.get("/api/v1/sources")).at("/data/0");
        Document page = page(CLIENT, "/sources/" + source.at("/id").asString());
        assertThat(page.select("h1").text()).isEqualTo(source.at("/title").asString());
        assertThat(page.select(".facets li"))
                .hasSize(source.at("/claimsByMeasure").size());
        int measured = page.select(".facets li .quiet").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        int stances = page.select("#claims ~ p .quiet").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(List.of(measured, stances)).containsOnly(source.at("/claims").asInt());
        assertThat(page.select("ul.claims > li > a").eachAttr("href"))
                .hasSize(25)
                .allMatch(href -> href.startsWith("/claims/" + source.at("/id").asString() + "/"));
        assertThat(page.select("a[rel=next]")).hasSize(1);
        assertThat(page.select("#revisions ~ table tbody tr"))
                .hasSize(source.at("/revisions").size());
        page.select("main .facets a, main .data a:not([href^=/workbench])")
                .eachAttr("href")
                .forEach(way -> assertThat(CLIENT.get(way).statusCode()).as(way).isEqualTo(200));
        assertThat(CLIENT.get("/sources/no-such", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_passage_is_shown_as_long_as_its_document_is_the_one(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectory(folder.resolve("documents")).resolve("trial.txt");
        Files.writeString(file, TEXT);
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("corpus.yaml"), "title: Examples\nlicense: CC0-1.0\n");
        Files.createDirectory(corpus.resolve("concepts"));
        Files.writeString(corpus.resolve("concepts/drugs.yaml"), """
                concepts:
                  - {scheme: drug, id: examplol, label: examplol}
                  - {scheme: outcome, id: relief, label: relief}
                """);
        DocumentText document = DocumentText.of(TEXT.getBytes(StandardCharsets.UTF_8));
        int start = TEXT.indexOf("within");
        String trial =
                """
                source:
                  {id: trial, title: A trial, kind: journal-article, url: "javascript:alert(1)",
                   document: {file: trial.txt, sha256: %s, characters: %s}}
                claims:
                  - {id: soon, measure: onset, says: It takes no more than a pair of hours., drug: examplol, outcome: relief,
                     value: {text: within two hours, max: 2, unit: h}, locator: {start: %s, end: %s}}
                """.formatted(document.sha256(), document.characters(), start, start + "within <two> hours".length());
        try (WholeService service = WholeService.start(
                WholeService.Kind.EMBEDDED,
                folder.resolve("data"),
                "--claimgraph.seeds=" + corpus,
                "--claimgraph.documents=" + folder.resolve("documents"))) {
            Client client = service.client();
            String[] token = {
                "Authorization",
                "Bearer " + WholeService.TOKEN,
                "Content-Type",
                "application/yaml",
                "If-None-Match",
                "*"
            };
            HttpResponse<String> refused = client.send("PUT", "/api/v1/sources/trial", trial, token);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            String sound = trial.replace("javascript:alert(1)", "https://example.org/trial");
            HttpResponse<String> put = client.send("PUT", "/api/v1/sources/trial", sound, token);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(201);

            HttpResponse<String> shown = client.get("/claims/trial/soon", "Accept", "text/html");
            Document page = Jsoup.parse(shown.body());
            assertThat(page.select("mark").text()).isEqualTo("within <two> hours");
            assertThat(page.select("blockquote").text()).contains("A first line.", "The drug works", "A last line.");
            String tag = shown.headers().firstValue("ETag").orElseThrow();
            assertThat(client.get("/claims/trial/soon", "Accept", "text/html", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);

            HttpResponse<String> other = client.send("PUT", "/api/v1/sources/other", """
                    source: {id: other, title: Another trial, kind: journal-article, url: "https://example.org/other"}
                    claims:
                      - {id: late, measure: onset, says: It takes a week., drug: examplol, outcome: relief,
                         value: {text: after a week, min: 7, unit: d}}
                    """, token);
            assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
            String disagreement = Client.json(client.get("/api/v1/disagreements?claim=trial/soon"))
                    .at("/data/0/id")
                    .asString();
            Document sides = page(client, "/disagreements/" + disagreement);
            assertThat(sides.select("mark").eachText()).containsExactly("within <two> hours");
            assertThat(sides.select("ul.claims a").eachAttr("href"))
                    .containsExactlyInAnyOrder("/claims/trial/soon", "/claims/other/late");

            Files.writeString(file, "Now something else is said here.");
            HttpResponse<String> changed =
                    client.get("/claims/trial/soon", "Accept", "text/html", "If-None-Match", tag);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.body()).contains("another one").doesNotContain("something else", "<mark");

            Files.delete(file);
            assertThat(client.get("/claims/trial/soon", "Accept", "text/html").body())
                    .contains("isn&#39;t at hand")
                    .doesNotContain("<mark");

            client.send("DELETE", "/api/v1/sources/trial", "", "Authorization", token[1], "If-Match", "*");
            Document withdrawn = page(client, "/sources/trial");
            assertThat(withdrawn.select("main").text()).contains("withdrawn");
            assertThat(withdrawn.select("#revisions ~ table tbody tr")).hasSize(2);
            assertThat(withdrawn.select("ul.claims > li > a").attr("href")).isEqualTo("/claims/trial/soon");
            assertThat(page(client, "/claims/trial/soon").select("main").text()).contains("withdrawn");
            assertThat(page(client, "/sources").select("tbody tr")).hasSize(1);
        }
    }
}
