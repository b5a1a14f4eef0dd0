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

/** The reviewer's desk and both sides of a disagreement, against the same as programs see it. */
class DisagreementPagesIT {

    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static Document page(String path) {
        HttpResponse<String> response = CLIENT.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void the_desk_has_what_the_api_has_in_its_order_and_keeps_its_filters() {
        Document page = page("/disagreements?severity=2&measure=onset&measure=duration-of-effect&verdict=all");
        List<String> links = page.select("ol.desk h2 a").eachAttr("href");
        assertThat(links)
                .isNotEmpty()
                .isEqualTo(Client.json(
                                CLIENT.get(
                                        "/api/v1/disagreements?severity=2&measure=onset&measure=duration-of-effect&verdict=all&size=25"))
                        .at("/data")
                        .valueStream()
                        .map(it -> "/disagreements/" + it.at("/id").asString())
                        .toList());
        assertThat(page.select("select[name=severity] option[selected]").eachAttr("value"))
                .containsExactly("2");
        assertThat(page.select("select[name=verdict] option[selected]").eachAttr("value"))
                .containsExactly("all");
        for (String form : page.select("p.data a").eachAttr("href")) {
            String address = form.replace("/workbench?", "/sparql?");
            assertThat(CLIENT.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(page("/disagreements?measure=onset&verdict=echo&severity=3").select("ol.desk"))
                .isEmpty();
    }

    @Test
    void both_sides_stand_beside_each_other_and_what_differs_is_picked_out() {
        JsonNode it = Client.json(CLIENT.get("/api/v1/disagreements?size=1")).at("/data/0");
        Document page = page("/disagreements/" + it.at("/id").asString());
        assertThat(page.select("h1").text()).isEqualTo(it.at("/question/label").asString());
        assertThat(page.select("main").text()).contains(it.at("/explanation").asString());
        List<String> apart = page.select("tr.apart th").eachText();
        List<String> differing = it.at("/dimensions")
                .valueStream()
                .filter(dimension -> !dimension.at("/relation").asString().equals("equal"))
                .map(dimension -> DeskEntry.spoken(dimension.at("/name").asString()))
                .toList();
        assertThat(apart).containsAll(differing);
        assertThat(page.select("td.absent").eachText()).allMatch("not said"::equals);
        List<String> claims = it.at("/sides")
                .valueStream()
                .flatMap(side -> side.at("/claims").valueStream())
                .map(claim -> "/claims/" + claim.at("/id").asString())
                .toList();
        assertThat(page.select("ul.claims a").eachAttr("href")).containsExactlyElementsOf(claims);
        for (Element link : page.select("main a[href^=/]")) {
            String address = link.attr("href").replace("/workbench?", "/sparql?");
            assertThat(CLIENT.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void what_is_wrong_with_a_request_is_told_by_a_page_where_a_browser_asks() {
        HttpResponse<String> missing = CLIENT.get("/disagreements/none", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(missing.body()).select("main a").eachAttr("href"))
                .contains("/problems/not-found");
        HttpResponse<String> unknown = CLIENT.get("/disagreements?verdict=odd", "Accept", "text/html,*/*;q=0.8");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("contradicts");
        assertThat(CLIENT.get("/disagreements?verdict=odd").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }
}
