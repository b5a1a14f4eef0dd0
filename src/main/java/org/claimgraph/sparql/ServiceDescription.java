package org.claimgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.store.JenaSwitches;
import org.claimgraph.store.Rows;
import org.claimgraph.store.Store;
import org.springframework.core.io.ClassPathResource;

/** What a program finds at {@code /sparql} when it asks nothing: what may be asked there, and of which graphs. */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Formats FORMATS = Formats.of(Format.TURTLE, Format.N_TRIPLES, Format.JSON_LD, Format.RDF_XML);
    private static final List<String> SHARED = List.of("vocabulary", "works", "catalogue", "disagreements", "reviews");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Store store;
    private final String graphs;
    private final Query sources;

    /** @param graphs what the IRIs of graphs start with */
    ServiceDescription(Store store, String graphs) {
        JenaSwitches.set();
        this.store = store;
        this.graphs = graphs;
        this.sources = QueryFactory.create("""
                PREFIX cg: <https://w3id.org/claimgraph/ontology#>
                SELECT DISTINCT ?graph { GRAPH ?graph { ?source a cg:Source } } ORDER BY ?graph LIMIT 1000""");
    }

    /**
     * Sends it in the form that the request wants.
     *
     * @throws org.claimgraph.problem.Problem {@code not-acceptable}
     */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = FORMATS.choose(request);
        Graph graph = graph(request.getRequestURL().toString());
        response.setContentType(format.mediaType().toString());
        RDFWriter.source(graph).lang(lang(format)).output(response.getOutputStream());
    }

    private Graph graph(String address) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream fixed = stream()) {
            RDFParser.create().source(fixed).lang(Lang.TURTLE).base(address).parse(graph);
        }
        Node dataset = NodeFactory.createURI(address + "#dataset");
        Stream.concat(SHARED.stream().map(name -> NodeFactory.createURI(graphs + name)), ofSources())
                .distinct()
                .forEach(name -> {
                    Node named = NodeFactory.createBlankNode();
                    graph.add(dataset, term("namedGraph"), named);
                    graph.add(named, RDF.type.asNode(), term("NamedGraph"));
                    graph.add(named, term("name"), name);
                });
        return graph;
    }

    /** The graphs of the sources, found by look-up; the first thousand of them. */
    private Stream<Node> ofSources() {
        Rows rows = store.select(sources, TIMEOUT);
        return rows.rows().stream().flatMap(row -> rows.value(row, "graph").stream());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SD + name);
    }

    private static InputStream stream() throws IOException {
        return new ClassPathResource("service-description.ttl", ServiceDescription.class).getInputStream();
    }

    private static Lang lang(Format format) {
        return Objects.requireNonNull(RDFLanguages.contentTypeToLang(format.typeName()), format.typeName());
    }
}
