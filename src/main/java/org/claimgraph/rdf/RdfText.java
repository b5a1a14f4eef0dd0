package org.claimgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.springframework.stereotype.Component;

/** Writes quads as text, with our prefixes as far as they are used. */
@Component
public final class RdfText {

    /** What a single thing is on offer in. */
    public static final Formats OF_THINGS = Formats.of(Format.JSON, Format.JSON_LD, Format.TURTLE, Format.N_TRIPLES);

    /** The same, where it matters which graph something stands in. */
    public static final Formats OF_THINGS_IN_GRAPHS =
            Formats.of(Format.JSON, Format.JSON_LD, Format.TURTLE, Format.N_TRIPLES, Format.TRIG);

    private final Prefixes prefixes;
    private final JsonLdText jsonLd;

    RdfText(Prefixes prefixes, JsonLdContext context) {
        this.prefixes = prefixes;
        this.jsonLd = new JsonLdText(context);
    }

    /**
     * The quads in a format of RDF; all but TriG leave their graphs out.
     *
     * @param root the thing that they are about, where they are about one
     */
    public byte[] write(Format format, Collection<Quad> quads, Optional<Node> root) {
        return switch (format) {
            case TURTLE -> text(RDFFormat.TURTLE_PRETTY, triples(quads));
            case TRIG -> text(RDFFormat.TRIG_PRETTY, dataset(quads.stream()));
            case N_TRIPLES -> lines(quads);
            case JSON_LD ->
                bytes(root.map(thing -> jsonLd.framed(sorted(quads), thing))
                        .orElseGet(() -> jsonLd.flat(sorted(quads)))
                        .toString());
            case JSON, CSV, SPARQL_RESULTS, SPARQL_QUERY, RDF_XML, N_QUADS, RDF_PATCH, YAML, HTML, SVG ->
                throw new IllegalArgumentException("Things aren't written as " + format);
        };
    }

    private byte[] text(RDFFormat format, DatasetGraph dataset) {
        return bytes(
                format.equals(RDFFormat.TURTLE_PRETTY)
                        ? RDFWriter.source(dataset.getDefaultGraph())
                                .format(format)
                                .asString()
                        : RDFWriter.source(dataset).format(format).asString());
    }

    private static byte[] lines(Collection<Quad> quads) {
        return bytes(quads.stream()
                .map(quad -> NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                        + NodeFmtLib.strNT(quad.getObject()) + " .\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining()));
    }

    private static List<Triple> sorted(Collection<Quad> quads) {
        return quads.stream()
                .map(Quad::asTriple)
                .distinct()
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
    }

    private DatasetGraph triples(Collection<Quad> quads) {
        return dataset(quads.stream().map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
    }

    /** In an order of their own, so that the same quads are written the same way. */
    private DatasetGraph dataset(Stream<Quad> quads) {
        List<Quad> sorted =
                quads.distinct().sorted(Comparator.comparing(Quad::toString)).toList();
        DatasetGraph dataset = DatasetGraphFactory.create();
        sorted.forEach(dataset::add);
        SortedMap<String, String> used = prefixes.of(sorted.stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
                .flatMap(RdfText::iris));
        used.forEach(dataset.prefixes()::add);
        used.forEach(dataset.getDefaultGraph().getPrefixMapping()::setNsPrefix);
        return dataset;
    }

    private static Stream<String> iris(Node node) {
        return node.isURI()
                ? Stream.of(node.getURI())
                : node.isLiteral() ? Stream.of(node.getLiteralDatatypeURI()) : Stream.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
