package org.claimgraph.browse;

import java.util.Map;
import org.apache.jena.graph.Node;

/** Something that a claim names, in JSON: its slug, its IRI, and what people call it. */
public record Thing(String id, String iri, String label) {

    /** A thing by its node, called by its slug where it has no label. */
    static Thing of(Node node, Map<Node, String> labels) {
        String iri = node.getURI();
        String id = iri.substring(iri.lastIndexOf('/') + 1);
        return new Thing(id, iri, labels.getOrDefault(node, id));
    }
}
