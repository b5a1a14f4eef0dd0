package org.claimgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.graph.Names;
import org.claimgraph.load.Shipped;
import org.claimgraph.query.Format;
import org.junit.jupiter.api.Test;

/** The ontology has every kind of literal that is written: texts in a language, numbers, dates, truth values. */
class RdfTextTest {

    private final Shipped shipped = Shipped.read();
    private final JsonLdContext context = new JsonLdContext(new Ontology(shipped.triples()));
    private final RdfText text = new RdfText(new Prefixes(Names.DEFAULT, shipped::vocabulary), context);

    @Test
    void nothing_is_lost_in_any_form() {
        Graph whole = GraphFactory.createDefaultGraph();
        shipped.triples().forEach(whole::add);
        List<Quad> quads = shipped.triples().stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
        assertThat(read(text.write(Format.TURTLE, quads, Optional.empty()), Lang.TURTLE)
                        .isIsomorphicWith(whole))
                .isTrue();
        assertThat(read(text.write(Format.N_TRIPLES, quads, Optional.empty()), Lang.NTRIPLES)
                        .isIsomorphicWith(whole))
                .isTrue();
        assertThat(read(text.write(Format.JSON_LD, quads, Optional.empty()), Lang.JSONLD11)
                        .isIsomorphicWith(whole))
                .isTrue();
    }

    private Graph read(byte[] written, Lang lang) {
        String string = new String(written, StandardCharsets.UTF_8)
                .replace('"' + JsonLdContext.ADDRESS + '"', context.terms().toString());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(string, lang).parse(graph);
        return graph;
    }
}
