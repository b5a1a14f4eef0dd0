package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Things in the midst of what they hang together with. */
class GraphPagesIT {

    private static final int LARGEST = 100_000;
    private static final int MOST_THINGS = 45;
    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static JsonNode first(String list) {
        return Client.json(CLIENT.get("/api/v1/" + list)).at("/data/0");
    }

    private static String lastOf(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static JsonNode cited() {
        return Client.json(CLIENT.get("/api/v1/works?size=500"))
                .at("/data")
                .valueStream()
                .filter(work -> work.at("/citedBy").asInt() > 0)
                .findFirst()
                .orElseThrow();
    }

    static List<String> addresses() {
        JsonNode claim = first("claims?size=1&measure=onset");
        return List.of(
                "/graph/claim/" + claim.at("/id").asString(),
                "/graph/proposition/" + lastOf(claim.at("/proposition").asString()),
                "/graph/source/" + claim.at("/source/id").asString(),
                "/graph/work/" + cited().at("/id").asString(),
                "/graph/disagreement/" + first("disagreements?size=1").at("/id").asString());
    }

    private static Document page(String path) {
        HttpResponse<String> response = CLIENT.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body().length()).as(path).isLessThan(LARGEST);
        return Jsoup.parse(response.body());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void the_list_has_the_same_things_as_the_picture_and_all_forms_are_there(String address) {
        Document page = page(address);
        assertThat(page.select("h1")).hasSize(1);
        List<String> listed = page.select("section li a").eachAttr("href");
        assertThat(page.select("svg a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(listed)
                .hasSizeLessThanOrEqualTo(MOST_THINGS)
                .hasSizeGreaterThan(2);
        assertThat(page.select("section li a[aria-current]")).hasSize(1);
        assertThat(page.select("svg[role=group] > title").text()).isNotEmpty();
        List<String> forms = page.select("p.data a[href^=/api/]").eachAttr("href");
        assertThat(forms).hasSize(4).anyMatch(href -> href.endsWith("format=ttl"));
        List<String> leading = new ArrayList<>(forms);
        listed.stream()
                .filter(href -> href.matches("/(graph|questions|api)/.*"))
                .forEach(leading::add);
        leading.forEach(
                href -> assertThat(CLIENT.get(href).statusCode()).as(href).isEqualTo(200));
    }

    @Test
    void a_claim_leads_to_its_source_its_question_and_its_disagreements() {
        JsonNode disagreement = first("disagreements?size=1");
        String claim = disagreement.at("/sides/0/claims/0/id").asString();
        Document page = page("/graph/claim/" + claim);
        assertThat(page.select("section li a").eachAttr("href"))
                .contains(
                        "/claims/" + claim,
                        "/graph/source/" + claim.substring(0, claim.indexOf('/')),
                        "/questions/" + disagreement.at("/question/id").asString())
                .anyMatch(href -> href.startsWith("/graph/disagreement/"));
    }

    @Test
    void what_has_no_room_is_counted() {
        JsonNode source = first("sources?size=1");
        String address = "/graph/source/" + source.at("/id").asString();
        Document page = page(address);
        long shown = page.select("section li a[href^=/graph/claim/]").size();
        assertThat(page.select("section li.quiet").eachText())
                .contains("and " + (source.at("/claims").asLong() - shown) + " more");
        assertThat(page.select("svg text").eachText())
                .contains("and " + (source.at("/claims").asLong() - shown) + " more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graph/claim/none/none",
                "/graph/claim/No-Slug/%27%22",
                "/graph/proposition/none",
                "/graph/source/none",
                "/graph/work/none",
                "/graph/disagreement/none",
                "/graph/concept/none",
                "/graph"
            })
    void what_is_not_there_is_said_to_be_missing(String address) {
        assertThat(CLIENT.get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void the_picture_is_a_file_of_its_own_too(String address) {
        HttpResponse<String> file = CLIENT.get(address + "?format=svg");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(file.body()).startsWith("<svg");
        assertThat(page(address).select("figure svg a").eachAttr("href"))
                .isEqualTo(
                        Jsoup.parse(file.body(), Parser.xmlParser()).select("a").eachAttr("href"));
    }
}
