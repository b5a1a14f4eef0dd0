package org.claimgraph.page;

import java.util.List;
import org.claimgraph.html.Link;
import org.claimgraph.query.RequestParameters;

/** Where programs get what a page shows. */
final class OtherForms {

    private OtherForms() {}

    /** A single thing as JSON and as RDF. */
    static List<Link> ofThing(String path) {
        return List.of(
                new Link(path, "JSON"),
                new Link(path + "?format=jsonld", "JSON-LD"),
                new Link(path + "?format=ttl", "Turtle"),
                new Link(path + "?format=nt", "N-Triples"));
    }

    /** A list with the filters of the page, as JSON and as CSV. */
    static List<Link> ofList(String path, RequestParameters parameters) {
        String query = parameters.query("format");
        return List.of(
                new Link(path + (query.isEmpty() ? "" : "?" + query), "JSON"),
                new Link(path + "?" + (query.isEmpty() ? "" : query + "&") + "format=csv", "CSV"));
    }

    /** A single thing that stands in graphs, in every form. */
    static List<Link> ofThingInGraphs(String path) {
        return List.of(
                new Link(path, "JSON"),
                new Link(path + "?format=jsonld", "JSON-LD"),
                new Link(path + "?format=ttl", "Turtle"),
                new Link(path + "?format=trig", "TriG"));
    }
}
