package org.claimgraph.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.graph.ConceptQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The ontology that ships with the service: its terms, measures and schemes, read once from the jar.
 *
 * @param triples as the files have them
 * @param stamp changes with the ontology and with the way that quads are made, so that a store made otherwise is made
 *     again
 */
public record Shipped(List<Triple> triples, Vocabulary vocabulary, String stamp) {

    /** To be raised when the same content makes other quads. */
    private static final String LAYOUT = "1";

    /** Reads {@code ontology/*.ttl} and {@code ontology/schemes/*.ttl}. */
    public static Shipped read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LAYOUT.getBytes(StandardCharsets.UTF_8));
            Graph graph = GraphFactory.createDefaultGraph();
            for (Resource file : files()) {
                byte[] bytes;
                try (InputStream in = file.getInputStream()) {
                    bytes = in.readAllBytes();
                }
                digest.update(bytes);
                RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), Lang.TURTLE)
                        .parse(graph);
            }
            return new Shipped(
                    graph.find().filterKeep(Triple::isConcrete).toList(),
                    Vocabulary.ofShipped(TurtleVocabulary.read(graph)),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The ontology in the jar can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The quads of the vocabulary graph before anything is loaded, closures included. */
    List<Quad> quads(Names names) {
        return Stream.concat(
                        triples.stream().map(triple -> Quad.create(names.vocabularyGraph(), triple)),
                        ConceptQuads.closures(names, vocabulary.concepts(), vocabulary).stream())
                .distinct()
                .toList();
    }

    private static List<Resource> files() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        return Stream.of("classpath:ontology/*.ttl", "classpath:ontology/schemes/*.ttl")
                .flatMap(pattern -> {
                    try {
                        return Arrays.stream(resolver.getResources(pattern));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
    }
}
