package org.claimgraph.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Works and bodies, and the orders of lists. */
class WorksIT {

    private static List<JsonNode> data(Client client, String address) {
        HttpResponse<String> response = client.get(address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Client.json(response).get("data").valueStream().toList();
    }

    private static List<String> texts(Client client, String address, String member) {
        return data(client, address).stream()
                .map(entry -> entry.path(member).asString(""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_work_is_told_with_who_rests_on_it(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        assertThat(Client.json(client.get("/api/v1/works?count=true&size=1"))
                        .at("/page/total")
                        .asInt())
                .isEqualTo(50);
        JsonNode cited = data(client, "/api/v1/works?size=500").stream()
                .filter(work -> work.get("citedBy").asInt() > 1)
                .findFirst()
                .orElseThrow();
        JsonNode one = Client.json(client.get("/api/v1/works/" + cited.get("id").asString()));
        assertThat(one).isEqualTo(cited);
        JsonNode claims = Client.json(client.get(one.at("/links/claims").asString() + "&count=true&size=500"));
        assertThat(claims.at("/page/total").asInt())
                .isEqualTo(one.get("citedBy").asInt());
        assertThat(one.get("sources")
                        .valueStream()
                        .map(source -> source.get("id").asString()))
                .containsExactlyInAnyOrderElementsOf(claims.get("data")
                        .valueStream()
                        .map(claim -> claim.at("/source/id").asString())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void works_are_found_by_source_body_and_words(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        JsonNode issued = data(client, "/api/v1/works?size=500").stream()
                .filter(work -> work.has("issuedBy") && !work.get("sources").isEmpty())
                .findFirst()
                .orElseThrow();
        String id = issued.get("id").asString();
        assertThat(texts(
                        client,
                        "/api/v1/works?size=500&issuedBy="
                                + issued.at("/issuedBy/id").asString(),
                        "id"))
                .contains(id)
                .hasSizeLessThan(50);
        assertThat(texts(
                        client,
                        "/api/v1/works?size=500&source="
                                + issued.at("/sources/0/id").asString(),
                        "id"))
                .contains(id)
                .hasSizeLessThan(50);
        String word = issued.get("title").asString().split(" ", -1)[0].replaceAll("[^A-Za-z]", "");
        assertThat(texts(client, "/api/v1/works?size=500&q=" + word, "id"))
                .contains(id)
                .hasSizeLessThan(50);
        assertThat(client.get("/api/v1/works?format=csv").body())
                .startsWith("id,iri,title,kind,issued,doi,pmid,issuedBy,citedBy,sources\r\n");
        assertThat(client.get("/api/v1/works?kind=no-such-kind").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void a_body_is_told_with_what_is_said_on_its_authority(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        List<JsonNode> bodies = data(client, "/api/v1/bodies?size=500");
        assertThat(bodies).isNotEmpty();
        JsonNode named = bodies.stream()
                .filter(body -> body.get("claims").asInt() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(Client.json(client.get(named.at("/links/claims").asString() + "&count=true&size=1"))
                        .at("/page/total")
                        .asInt())
                .isEqualTo(named.get("claims").asInt());
        assertThat(texts(client, "/api/v1/bodies?size=500&kind=regulator", "kind"))
                .isNotEmpty()
                .containsOnly("regulator");
        HttpResponse<String> unknown = client.get("/api/v1/bodies?kind=club");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Client.json(unknown).get("allowed").valueStream().map(JsonNode::asString))
                .contains("regulator", "professional-body");
    }

    @ParameterizedTest
    @EnumSource
    void lists_are_sorted_as_asked_and_backwards(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        for (String list : List.of("claims", "sources", "works", "concepts/drug")) {
            List<String> forwards = texts(client, "/api/v1/" + list + "?size=500&sort=id", "id");
            assertThat(forwards).isSorted().isEqualTo(texts(client, "/api/v1/" + list + "?size=500", "id"));
            List<String> backwards = texts(client, "/api/v1/" + list + "?size=500&sort=-id&page=1", "id");
            if (!list.equals("claims")) {
                assertThat(backwards).isEqualTo(forwards.reversed());
            }
        }
        assertThat(texts(client, "/api/v1/claims?size=500&sort=-measure", "measure"))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        List<BigDecimal> upper = new ArrayList<>();
        data(client, "/api/v1/claims?size=500&measure=onset&sort=value").stream()
                .map(claim -> claim.at("/value/normalised/max"))
                .filter(JsonNode::isNumber)
                .forEach(max -> upper.add(max.decimalValue()));
        assertThat(upper).hasSizeGreaterThan(3).isSorted();
        assertThat(data(client, "/api/v1/concepts/drug?size=500&sort=-claims").stream()
                        .map(concept -> -concept.get("claims").asInt()))
                .isSorted();
        assertThat(texts(client, "/api/v1/sources?sort=-published", "issued").stream()
                        .filter(text -> !text.isEmpty()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(texts(client, "/api/v1/disagreements?size=500&sort=id", "id"))
                .isSorted();
        assertThat(texts(client, "/api/v1/disagreements?size=50", "id"))
                .isEqualTo(texts(client, "/api/v1/disagreements?size=50&sort=-severity", "id"));
        HttpResponse<String> unknown = client.get("/api/v1/claims?sort=says");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Client.json(unknown).get("allowed").valueStream().map(JsonNode::asString))
                .containsExactly("id", "measure", "value");
    }
}
