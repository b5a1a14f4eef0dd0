package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions as people see them, against the same questions as programs see them. */
class QuestionPagesIT {

    private static final int LARGEST = 100_000;
    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static JsonNode first(String filters) {
        return Client.json(CLIENT.get("/api/v1/questions?size=1&" + filters)).at("/data/0");
    }

    private static Document page(String path) {
        HttpResponse<String> response = CLIENT.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body().length()).as(path).isLessThan(LARGEST);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    private static List<String> hrefs(Document page, String start) {
        return page.select("a[href^=" + start + "]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    @Test
    void the_list_has_what_the_api_has_and_keeps_its_filters() {
        JsonNode questions = Client.json(CLIENT.get("/api/v1/questions?state=discordant&size=25"));
        Document page = page("/questions?state=discordant");
        assertThat(page.select("ol.desk h2 a").eachText())
                .containsExactlyElementsOf(questions
                        .at("/data")
                        .valueStream()
                        .map(question -> question.at("/label").asString())
                        .toList());
        assertThat(page.select("#state option[selected]").eachText()).containsExactly("discordant");
        assertThat(hrefs(page, "/api/v1/questions")).allMatch(href -> href.contains("state=discordant"));
        assertThat(page("/questions?page=10000").text()).contains("Nothing here fits");
        assertThat(CLIENT.get("/questions?state=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void what_has_no_place_on_an_axis_is_not_drawn() {
        Document page = page("/questions/" + first("measure=efficacy").at("/id").asString());
        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("main > h2").eachText()).contains("Who speaks to it", "The claims");
    }

    @Test
    void the_answers_come_first_each_with_its_sources_and_independent_roots() {
        JsonNode question = first("measure=onset");
        Document page = page("/questions/" + question.at("/id").asString());
        assertThat(page.expectFirst("h2").text()).isEqualTo("The answers");
        List<String> lines = page.select("ol.answers > li").eachText();
        assertThat(lines).hasSameSizeAs(question.at("/positions"));
        for (int i = 0; i < lines.size(); i++) {
            JsonNode position = question.at("/positions/" + i);
            assertThat(lines.get(i))
                    .contains(position.at("/stance").asString())
                    .contains(position.at("/label").asString())
                    .contains(position.at("/independentRoots").asInt() + " independent root")
                    .contains(position.at("/sources/0/label").asString());
        }
    }

    @Test
    void the_table_says_what_the_picture_shows() {
        JsonNode question = first("measure=onset");
        String id = question.at("/id").asString();
        Document page = page("/questions/" + id);
        Document picture = Jsoup.parse(
                CLIENT.get("/questions/" + id + "/intervals.svg").body(), "", org.jsoup.parser.Parser.xmlParser());
        List<Element> rows = page.select("table.stacked tbody tr:not(.group)");
        assertThat(rows).hasSize(question.at("/claims").asInt());
        List<String> drawn = picture.select("text").eachText();
        assertThat(rows)
                .allSatisfy(row -> assertThat(drawn)
                        .contains(row.expectFirst("td").text())
                        .anyMatch(text -> row.select("td").get(1).text().startsWith(text.replace("…", ""))));
        assertThat(page.select("figure picture source, figure picture img")).hasSize(2);
        assertThat(page.expectFirst("figure img").attr("alt")).isNotEmpty();
    }

    @Test
    void its_links_lead_to_the_right_places() {
        JsonNode question = first("state=discordant");
        String id = question.at("/id").asString();
        Document page = page("/questions/" + id);
        List<String> desk = hrefs(page, "/disagreements?");
        assertThat(desk).hasSameSizeAs(question.at("/disagreements"));
        desk.forEach(href -> {
            String verdict = href.substring(href.indexOf("verdict=") + "verdict=".length());
            JsonNode there = Client.json(CLIENT.get("/api/v1" + href + "&count=true"));
            assertThat(there.at("/page/total").asInt())
                    .isEqualTo(question.at("/disagreements/" + verdict).asInt());
            assertThat(there.at("/data/0/question/id").asString()).isEqualTo(id);
        });
        List<String> own = hrefs(page, "/questions");
        assertThat(own).hasSizeGreaterThan(3);
        List.of(own, desk, hrefs(page, "/disagreements/"), hrefs(page, "/api/")).stream()
                .flatMap(List::stream)
                .forEach(href ->
                        assertThat(CLIENT.get(href).statusCode()).as(href).isEqualTo(200));
        assertThat(hrefs(page, "/claims/")).isNotEmpty();
        assertThat(hrefs(page, "/workbench?query=")).hasSize(1);
    }

    @Test
    void pictures_are_files_with_a_tag() {
        String start = "/questions/" + first("measure=onset").at("/id").asString();
        for (String name : List.of("/intervals.svg", "/intervals.svg?layout=narrow", "/matrix.svg", "/timeline.svg")) {
            HttpResponse<String> picture = CLIENT.get(start + name);
            assertThat(picture.statusCode()).as(name).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(picture.body()).startsWith("<svg").contains("role=\"img\"", "<title>", "<desc>");
            String tag = picture.headers().firstValue("ETag").orElseThrow();
            assertThat(CLIENT.get(start + name, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
        assertThat(CLIENT.get(start + "/intervals.svg?layout=square").statusCode())
                .isEqualTo(400);
        assertThat(CLIENT.get("/questions/none/intervals.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void the_largest_pages_stay_small() {
        Client.json(CLIENT.get("/api/v1/questions?size=8"))
                .at("/data")
                .forEach(question -> page("/questions/" + question.at("/id").asString()));
        page("/questions?size=50");
    }
}
