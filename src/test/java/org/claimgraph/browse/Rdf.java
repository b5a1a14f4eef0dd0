package org.claimgraph.browse;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.query.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the service answers as graphs. */
public final class Rdf {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rdf() {}

    /** The triples that an address answers with in a format. */
    public static Graph graph(Client client, String address, String format) {
        String body = body(client, address, format);
        Graph graph = GraphFactory.createDefaultGraph();
        switch (format) {
            case "ttl" -> RDFParser.fromString(body, Lang.TURTLE).parse(graph);
            case "nt" -> RDFParser.fromString(body, Lang.NTRIPLES).parse(graph);
            case "jsonld" ->
                RDFParser.fromString(withContext(client, body), Lang.JSONLD11).parse(graph);
            case "trig" -> dataset(body).find().forEachRemaining(quad -> graph.add(quad.asTriple()));
            default -> throw new IllegalArgumentException(format);
        }
        return graph;
    }

    /** The quads of TriG. */
    public static DatasetGraph dataset(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
        return dataset;
    }

    /** The body of an answer that went well. */
    public static String body(Client client, String address, String format) {
        HttpResponse<String> response = client.get(address + (address.contains("?") ? "&" : "?") + "format=" + format);
        if (response.statusCode() != 200) {
            throw new AssertionError(address + " as " + format + ": " + response.body());
        }
        return response.body();
    }

    /** JSON-LD with the context itself in the place of its address, as a reader that fetches it sees it. */
    private static String withContext(Client client, String jsonLd) {
        ObjectNode document = (ObjectNode) JSON.readTree(jsonLd);
        JsonNode address = document.get("@context");
        JsonNode context = Client.json(client.get(address.asString()));
        document.set("@context", context.get("@context"));
        return document.toString();
    }
}
