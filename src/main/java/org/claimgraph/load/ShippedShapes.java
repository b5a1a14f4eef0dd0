package org.claimgraph.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.validation.ShapeCheck;

/** The SHACL shapes that ship with the service, for what a source's graph has to be like. */
public final class ShippedShapes {

    private static final List<String> FILES = List.of("/ontology/shapes/claim.ttl", "/ontology/shapes/source.ttl");

    private ShippedShapes() {}

    /** Reads them from the jar. */
    public static ShapeCheck read(Shipped shipped) {
        Graph shapes = GraphFactory.createDefaultGraph();
        for (String file : FILES) {
            try (InputStream in = ShippedShapes.class.getResourceAsStream(file)) {
                RDFParser.source(in).lang(Lang.TURTLE).parse(shapes);
            } catch (IOException e) {
                throw new UncheckedIOException("The shapes in the jar can't be read", e);
            }
        }
        Graph ontology = GraphFactory.createDefaultGraph();
        shipped.triples().forEach(ontology::add);
        return new ShapeCheck(shapes, ontology);
    }
}
