package org.claimgraph.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Single things as RDF, whoever keeps the triples. */
class ThingsIT {

    private static final List<String> KINDS =
            List.of("claims", "sources", "works", "bodies", "concepts/drug", "questions", "disagreements");

    static Stream<Arguments> kinds() {
        return Stream.of(WholeService.Kind.values())
                .flatMap(store -> Stream.concat(KINDS.stream(), Stream.of("propositions"))
                        .map(kind -> Arguments.of(store, kind)));
    }

    private static String address(Client client, String kind) {
        if (kind.equals("propositions")) {
            String iri = Client.json(client.get(address(client, "claims")))
                    .get("proposition")
                    .asString();
            return "/api/v1/propositions/" + iri.substring(iri.lastIndexOf('/') + 1);
        }
        return "/api/v1/" + kind + "/"
                + Client.json(client.get("/api/v1/" + kind + "?size=1"))
                        .at("/data/0/id")
                        .asString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_thing_is_the_same_graph_in_every_form(WholeService.Kind store, String kind) {
        Client client = WholeService.shared(store).client();
        String address = address(client, kind);
        Node thing = NodeFactory.createURI(
                Client.json(client.get(address)).get("iri").asString());
        Graph turtle = Rdf.graph(client, address, "ttl");
        assertThat(turtle.contains(thing, Terms.TYPE, Node.ANY)).isTrue();
        assertThat(Rdf.graph(client, address, "nt").isIsomorphicWith(turtle))
                .as("nt")
                .isTrue();
        assertThat(Rdf.graph(client, address, "jsonld").isIsomorphicWith(turtle))
                .as("jsonld %s", Rdf.body(client, address, "jsonld"))
                .isTrue();
        if (kind.equals("claims") || kind.equals("sources")) {
            assertThat(Rdf.graph(client, address, "trig").isIsomorphicWith(turtle))
                    .as("trig")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void both_stores_give_the_same_text(WholeService.Kind store, String kind) {
        Client client = WholeService.shared(store).client();
        Client other = WholeService.shared(WholeService.Kind.EMBEDDED).client();
        String address = address(client, kind);
        if (!kind.equals("sources")) {
            // A source has the times of its revisions, which differ.
            assertThat(Rdf.body(client, address, "nt")).isEqualTo(Rdf.body(other, address, "nt"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_has_its_proposition_and_nothing_of_others(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        String address = address(client, "claims");
        JsonNode claim = Client.json(client.get(address));
        Graph graph = Rdf.graph(client, address, "ttl");
        Node node = NodeFactory.createURI(claim.get("iri").asString());
        Node proposition = NodeFactory.createURI(claim.get("proposition").asString());
        assertThat(graph.contains(node, Terms.PROPOSITION, proposition)).isTrue();
        assertThat(graph.contains(
                        node,
                        Terms.SAYS,
                        NodeFactory.createLiteralString(claim.get("says").asString())))
                .isTrue();
        assertThat(graph.contains(proposition, Terms.MEASURE, Node.ANY)).isTrue();
        assertThat(graph.stream().map(triple -> triple.getSubject()).distinct())
                .containsExactlyInAnyOrder(node, proposition);
    }

    @ParameterizedTest
    @EnumSource
    void a_source_has_its_revisions_each_in_the_graph_it_stands_in(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        String address = address(client, "sources");
        String iri = Client.json(client.get(address)).get("iri").asString();
        Node source = NodeFactory.createURI(iri);
        var quads = Rdf.dataset(Rdf.body(client, address, "trig"));
        assertThat(quads.find(Node.ANY, source, Terms.TYPE, Node.ANY)
                        .next()
                        .getGraph()
                        .getURI())
                .endsWith("/graph" + iri.substring(iri.indexOf("/source/")));
        assertThat(quads.find(Node.ANY, Node.ANY, Terms.REVISION_OF, source)
                        .next()
                        .getGraph()
                        .getURI())
                .endsWith("/graph/catalogue");
    }

    @ParameterizedTest
    @EnumSource
    void json_ld_is_a_tree_whose_values_are_arrays(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        String address = address(client, "claims");
        JsonNode claim = Client.json(client.get(address, "Accept", "application/ld+json"));
        assertThat(claim.get("@context").asString()).isEqualTo("/api/v1/context.jsonld");
        assertThat(claim.get("@id")).isEqualTo(Client.json(client.get(address)).get("iri"));
        assertThat(claim.at("/proposition/0/measure/0").asString()).startsWith("http");
        JsonNode question = Client.json(client.get(address(client, "questions") + "?format=jsonld"));
        assertThat(question.at("/claims/0").isInt()).isTrue();
        Stream.of(claim, claim.at("/proposition/0"))
                .flatMap(thing -> thing.properties().stream())
                .filter(member ->
                        !member.getKey().equals("@context") && !member.getKey().equals("@id"))
                .forEach(member ->
                        assertThat(member.getValue().isArray()).as("%s", member).isTrue());
        JsonNode source = Client.json(client.get(address(client, "sources") + "?format=jsonld"));
        assertThat(Stream.concat(
                                source.path("revisions").valueStream(),
                                source.path("latestRevision").valueStream())
                        .filter(JsonNode::isObject))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_or_not_on_offer_is_refused(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        KINDS.forEach(kind -> {
            assertThat(client.get("/api/v1/" + kind + "/nothing/of/this?format=ttl")
                            .statusCode())
                    .isEqualTo(404);
            String missing = "/api/v1/" + kind + (kind.equals("claims") ? "/no-such/thing" : "/no-such-thing");
            assertThat(client.get(missing + "?format=ttl").statusCode())
                    .as(missing)
                    .isEqualTo(404);
            assertThat(client.get(missing).statusCode()).as(missing).isEqualTo(404);
            HttpResponse<String> trix = client.get(address(client, kind), "Accept", "application/trix");
            assertThat(trix.statusCode()).isEqualTo(406);
            assertThat(Client.json(trix).get("formats").valueStream().map(JsonNode::asString))
                    .contains("json", "jsonld", "ttl", "nt");
            HttpResponse<String> unknown = client.get(address(client, kind) + "?depth=2");
            assertThat(unknown.statusCode()).isEqualTo(400);
        });
        Map.of("works", "trig", "bodies", "csv")
                .forEach((kind, format) -> assertThat(client.get(address(client, kind) + "?format=" + format)
                                .statusCode())
                        .isEqualTo(406));
    }
}
