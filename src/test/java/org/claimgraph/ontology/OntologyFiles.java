package org.claimgraph.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files under {@code ontology/}. */
final class OntologyFiles {

    private static final Path FOLDER = Path.of("ontology");

    private OntologyFiles() {}

    /** The files below a folder of the ontology with this ending, by name. */
    static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that a service ships as its vocabulary: the top level and the schemes. */
    static List<Path> vocabulary() {
        return in("", ".ttl").stream()
                .filter(file ->
                        file.getParent().equals(FOLDER) || file.getParent().endsWith("schemes"))
                .toList();
    }

    static Graph graph(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(graph));
        return graph;
    }
}
