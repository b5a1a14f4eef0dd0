package org.claimgraph.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.claimgraph.WholeService;
import org.claimgraph.browse.Rdf;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Client;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the dataset says of itself, and where its IRIs lead. */
class DescriptionIT {

    private static final List<String> FORMS = List.of("ttl", "nt", "jsonld");

    private static long count(Client client, String pattern) {
        String query = "SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }";
        JsonNode found = Client.json(client.get(
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "application/sparql-results+json"));
        return found.at("/results/bindings/0/n/value").asLong();
    }

    @ParameterizedTest
    @EnumSource
    void every_iri_in_the_dataset_leads_to_a_document(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        Set<String> kinds = new HashSet<>();
        WholeService.shared(store).part(Store.class).forEach(quad -> {
            for (Node node : List.of(quad.getGraph(), quad.getSubject())) {
                if (node.isURI() && node.getURI().startsWith(Names.DEFAULT_BASE)) {
                    String path = node.getURI().substring(Names.DEFAULT_BASE.length());
                    if (!path.contains("#") && kinds.add(path.split("/", 2)[0] + path.split("/", -1).length)) {
                        kinds.add("path " + path);
                    }
                }
            }
        });
        List<String> paths = kinds.stream()
                .filter(kind -> kind.startsWith("path "))
                .map(kind -> kind.substring(5))
                .toList();
        assertThat(paths.stream().map(path -> path.split("/", 2)[0]))
                .contains("source", "claim", "proposition", "work", "body", "concept", "disagreement", "question")
                .contains("revision", "finding", "dataset", "graph", "ontology");
        assertThat(paths).allSatisfy(path -> {
            HttpResponse<String> response = client.get("/id/" + path);
            assertThat(response.statusCode()).isEqualTo(303);
            String location = response.headers().firstValue("Location").orElseThrow();
            assertThat(client.get(location).statusCode()).as(location).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_address_keeps_the_format_and_unknown_names_are_told(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        assertThat(client.get("/id/concept/drug/ketamine?format=ttl").headers().firstValue("Location"))
                .contains("/api/v1/concepts/drug/ketamine?format=ttl");
        assertThat(client.get("/id/dataset?format=a%26b").headers().firstValue("Location"))
                .contains("/api/v1/dataset?format=a%26b");
        for (String missing : List.of(
                "source/none",
                "claim/none/none",
                "proposition/00",
                "concept/none",
                "concept/drug/none",
                "review/none",
                "finding/none",
                "nothing",
                "",
                "source/",
                "source/%3E",
                "Source/x")) {
            HttpResponse<String> response = client.get("/id/" + missing);
            assertThat(response.statusCode()).as(missing).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
        assertThat(client.get("/id/dataset?page=2").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void the_counts_are_what_sparql_counts(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        JsonNode dataset = Client.json(client.get("/api/v1/dataset"));
        assertThat(dataset.at("/counts/claims").asLong())
                .isEqualTo(512)
                .isEqualTo(count(client, "?s a <" + Terms.CLAIM + ">"));
        assertThat(dataset.at("/counts/works").asLong()).isEqualTo(count(client, "?s a <" + Terms.WORK + ">"));
        assertThat(dataset.at("/counts/sources").asLong())
                .isEqualTo(count(client, "?s a <" + Terms.SOURCE_CLASS + ">"));
        assertThat(dataset.at("/counts/concepts").asLong()).isEqualTo(count(client, "?s a <" + Terms.CONCEPT + ">"));
        assertThat(dataset.get("triples").asLong())
                .isEqualTo(count(client, "GRAPH ?g { ?s ?p ?o }"))
                .isEqualTo(dataset.get("graphs")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum());
        assertThat(dataset.at("/graphs/works").asLong())
                .isEqualTo(count(client, "GRAPH <" + Names.DEFAULT.worksGraph() + "> { ?s ?p ?o }"));
        assertThat(dataset.get("title").asString()).isEqualTo("Ketamine and esketamine for depression");
        assertThat(dataset.get("licenses").valueStream().map(JsonNode::asString))
                .containsExactly("CC-BY-4.0");
        assertThat(dataset.get("distributions")
                        .valueStream()
                        .map(it -> it.get("href").asString()))
                .allSatisfy(href -> assertThat(
                                client.get(URI.create(href).getPath()).statusCode())
                        .isLessThan(500));
    }

    @ParameterizedTest
    @EnumSource
    void the_description_is_the_same_graph_in_every_form(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        Graph turtle = Rdf.graph(client, "/api/v1/dataset", "ttl");
        for (String form : FORMS) {
            assertThat(Rdf.graph(client, "/api/v1/dataset", form).isIsomorphicWith(turtle))
                    .as(form)
                    .isTrue();
            assertThat(Rdf.graph(client, "/.well-known/void", form).isIsomorphicWith(turtle))
                    .as("well known, %s", form)
                    .isTrue();
        }
        Node dataset = Names.DEFAULT.dataset();
        assertThat(turtle.contains(dataset, RDF.type.asNode(), VOID.Dataset.asNode()))
                .isTrue();
        assertThat(turtle.contains(
                        dataset,
                        DCTerms.license.asNode(),
                        NodeFactory.createURI("https://spdx.org/licenses/CC-BY-4.0")))
                .isTrue();
        assertThat(turtle.find(
                                Node.ANY,
                                RDF.type.asNode(),
                                NodeFactory.createURI("http://www.w3.org/ns/shacl#SPARQLSelectExecutable"))
                        .toList())
                .hasSameSizeAs(Client.json(client.get("/api/v1/queries?size=500"))
                        .get("data")
                        .valueStream()
                        .toList());
        assertThat(client.get("/.well-known/void").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/turtle"));
    }

    @Test
    void the_ontology_is_the_same_graph_in_every_form() {
        Client client = WholeService.shared(WholeService.Kind.EMBEDDED).client();
        Graph turtle = Rdf.graph(client, "/ontology", "ttl");
        for (String form : FORMS) {
            assertThat(Rdf.graph(client, "/ontology", form).isIsomorphicWith(turtle))
                    .as(form)
                    .isTrue();
        }
        assertThat(turtle.contains(Terms.CLAIM, RDF.type.asNode(), OWL2.Class.asNode()))
                .isTrue();
    }

    @Test
    void the_page_of_the_ontology_has_every_term_and_asks_nobody_else() {
        Client client = WholeService.shared(WholeService.Kind.EMBEDDED).client();
        HttpResponse<String> page = client.get("/ontology", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        String html = page.body();
        Rdf.graph(client, "/ontology", "ttl").stream()
                .map(triple -> triple.getSubject())
                .filter(node -> node.isURI() && node.getURI().startsWith(Terms.NAMESPACE))
                .map(node -> node.getURI().substring(Terms.NAMESPACE.length()))
                .distinct()
                .forEach(term -> assertThat(html).contains("id=\"" + term + "\""));
        assertThat(html).contains("id=\"measure-onset\"", "id=\"scheme-drug\"").doesNotContain(" th:", "<script");
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(html);
        Set<String> ids = new HashSet<>();
        Matcher anchors = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
        while (anchors.find()) {
            assertThat(ids.add(anchors.group(1))).as(anchors.group(1)).isTrue();
        }
        while (links.find()) {
            String link = links.group(1);
            if (link.startsWith("#")) {
                assertThat(ids).contains(link.substring(1));
            } else if (!link.startsWith("data:")) {
                assertThat(link).startsWith("/");
            }
        }
        assertThat(html.length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_reached_from_the_front_door(WholeService.Kind store) {
        Client client = WholeService.shared(store).client();
        JsonNode index = Client.json(client.get("/api/v1"));
        assertThat(Client.json(client.get("/"))).isEqualTo(index);
        assertThat(index.get("links").properties()).allSatisfy(link -> {
            String href = link.getValue().get("href").asString();
            if (!href.equals("/sparql")) {
                assertThat(client.get(href).statusCode()).as(href).isEqualTo(200);
            }
        });
        assertThat(index.get("links").propertyNames())
                .contains("claims", "sources", "works", "bodies", "concepts", "questions", "disagreements", "queries");
        HttpResponse<String> page = client.get("/", "Accept", "text/html");
        assertThat(page.body()).contains("<h1>Ketamine and esketamine for depression</h1>", "href=\"/ontology\"");
    }

    @Test
    void prefixes_are_given_as_json_and_as_turtle() {
        Client client = WholeService.shared(WholeService.Kind.EMBEDDED).client();
        JsonNode prefixes = Client.json(client.get("/api/v1/prefixes"));
        assertThat(prefixes.get("cg").asString()).isEqualTo(Terms.NAMESPACE);
        assertThat(prefixes.get("drug").asString()).isEqualTo(Terms.CONCEPTS + "drug/");
        String turtle = Rdf.body(client, "/api/v1/prefixes", "ttl");
        assertThat(turtle).contains("@prefix cg: <" + Terms.NAMESPACE + "> .\n");
        assertThat(Rdf.graph(client, "/api/v1/prefixes", "ttl").isEmpty()).isTrue();
        assertThat(client.get("/api/v1/prefixes?format=csv").statusCode()).isEqualTo(406);
        assertThat(client.get("/ontology?format=csv").statusCode()).isEqualTo(406);
        assertThat(client.get("/api/v1/dataset?depth=1").statusCode()).isEqualTo(400);
    }
}
