package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ClaimPagesIT {

    private static final int LARGEST_PAGE = 100_000;

    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static Document page(Client client, String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(LARGEST_PAGE);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    private static JsonNode first(String list) {
        return Client.json(CLIENT.get(list)).at("/data/0");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.at(pointer).asString())
                .toList();
    }

    private static String found(Document page) {
        return page.select("#found").text().split(" ", -1)[0];
    }

    @ParameterizedTest
    @EnumSource
    void the_count_of_each_value_is_what_its_filter_finds(WholeService.Kind kind) {
        Client client = WholeService.shared(kind).client();
        Document page = page(client, "/claims?hedge=definite&hedge=probable");
        List<Element> facets = page.select("#narrow > div");
        assertThat(page.select("#narrow h3").eachText())
                .containsExactly("Measure", "Drug", "Route", "Population", "Source", "Stance");
        for (Element facet : facets) {
            List<Element> values = facet.select("li");
            for (Element value : List.of(values.getFirst(), values.getLast())) {
                Document narrowed = page(client, value.select("a").attr("href"));
                assertThat(found(narrowed))
                        .as(value.text())
                        .isEqualTo(value.select(".quiet").text());
                assertThat(narrowed.select("#narrow a[aria-current]").eachText())
                        .contains("✓ " + value.select("a").text());
            }
        }
    }

    @Test
    void the_list_is_what_the_API_answers_for_the_same_filters() {
        String filters = "?measure=onset&within=3d&sort=-value";
        Document page = page(CLIENT, "/claims" + filters + "&size=5");
        JsonNode list = Client.json(CLIENT.get("/api/v1/claims" + filters + "&size=5&count=true"));
        assertThat(page.select("ul.claims > li > a").eachAttr("href"))
                .isEqualTo(texts(list.at("/data"), "/id").stream()
                        .map(id -> "/claims/" + id)
                        .toList());
        assertThat(page.select("ul.claims > li > a").eachText()).isEqualTo(texts(list.at("/data"), "/says"));
        assertThat(found(page)).isEqualTo(list.at("/page/total").asString());
        String next = page.select("a[rel=next]").attr("href");
        assertThat(page(CLIENT, next).select("ul.claims > li > a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(page.select("ul.claims > li > a").eachAttr("href"));
        page.select(".data a:not([href^=/workbench])")
                .eachAttr("href")
                .forEach(form ->
                        assertThat(CLIENT.get(form).statusCode()).as(form).isEqualTo(200));
    }

    @Test
    void every_filter_is_shown_and_can_be_taken_away() {
        String filters =
                "/claims?valueMin=0&valueMax=2&unit=d&measure=onset&locus=body&locus=caption&q=in&narrower=false";
        Document page = page(CLIENT, filters);
        List<Element> chips = page.select("ul.chips a[aria-label]");
        assertThat(chips).hasSize(8);
        for (Element chip : chips) {
            String without = chip.attr("href");
            assertThat(without.split("[?&]", -1)).hasSize(8);
        }
        assertThat(page.select("form input[type=hidden]").eachAttr("name"))
                .containsExactlyInAnyOrder("valueMin", "valueMax", "unit", "measure", "locus", "locus", "narrower");
        assertThat(page.select("input#q").val()).isEqualTo("in");
    }

    @Test
    void the_query_behind_a_list_finds_it_too() {
        Document page = page(CLIENT, "/claims?measure=onset&q=fast&size=3");
        String query = page.select("a[href^=/workbench?]").attr("href").replace("/workbench", "/sparql");
        JsonNode rows = Client.json(CLIENT.get(query, "Accept", "application/sparql-results+json"));
        assertThat(texts(rows.at("/results/bindings"), "/says/value"))
                .isNotEmpty()
                .isEqualTo(page.select("ul.claims > li > a").eachText());
    }

    @Test
    void a_claim_is_told_with_what_it_rests_on_and_who_disagrees() {
        JsonNode disagreement = first("/api/v1/disagreements?verdict=contradicts&verdict=tension");
        JsonNode claim = disagreement.at("/sides/0/claims/0");
        JsonNode other = disagreement.at("/sides/1/claims/0");
        Document page = page(CLIENT, "/claims/" + claim.at("/id").asString());
        assertThat(page.select("h1").text()).isEqualTo(claim.at("/says").asString());
        assertThat(page.select("main").text()).contains(claim.at("/hedge").asString());
        assertThat(page.select("section:has(> h2:contains(Who disagrees)) a").eachAttr("href"))
                .contains(
                        "/disagreements/" + disagreement.at("/id").asString(),
                        "/claims/" + other.at("/id").asString());
        assertThat(page.select("#question ~ p a").attr("href"))
                .isEqualTo("/questions/" + disagreement.at("/question/id").asString());
        assertThat(page.select("tr.apart")).hasSize(1);
        page.select("main a[href^=/claims], main a[href^=/sources], main a[href^=/disagreements], main a[href^=/api]")
                .eachAttr("href")
                .forEach(way -> assertThat(CLIENT.get(way).statusCode()).as(way).isEqualTo(200));
    }

    @Test
    void every_claim_has_a_page() {
        JsonNode list = Client.json(CLIENT.get("/api/v1/claims?size=500"));
        List<String> ids = texts(list.at("/data"), "/id");
        for (int i = 0; i < ids.size(); i += 25) {
            Document page = page(CLIENT, "/claims/" + ids.get(i));
            assertThat(page.select("h1").text())
                    .isEqualTo(list.at("/data/" + i + "/says").asString());
            assertThat(page.select("#question")).as(ids.get(i)).hasSize(1);
            assertThat(page.select("tr.apart")).as(ids.get(i)).hasSize(1);
        }
    }

    @Test
    void what_is_wrong_is_told_as_a_page_with_the_status_of_the_API() {
        for (String path : List.of(
                "/claims?no=1", "/claims?measure=no-such", "/claims?page=0", "/claims/a/b", "/claims/a/b?q=1")) {
            HttpResponse<String> answer = CLIENT.get(path, "Accept", "text/html");
            assertThat(answer.statusCode())
                    .as(path)
                    .isEqualTo(CLIENT.get("/api/v1" + path).statusCode())
                    .isIn(400, 404);
            assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
        }
        assertThat(CLIENT.get("/claims", "Accept", "text/csv").statusCode()).isEqualTo(406);
    }
}
