package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import org.claimgraph.validation.ShapeCheck;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class BundledCorpusTest {

    private static final Path ONTOLOGY = Path.of("ontology");

    @Test
    void has_no_errors_by_the_rules_and_none_by_the_shapes() {
        Graph ontology = graph(ONTOLOGY, ONTOLOGY.resolve("schemes"));
        ShapeCheck shapes = new ShapeCheck(
                read(List.of(ONTOLOGY.resolve("shapes/claim.ttl"), ONTOLOGY.resolve("shapes/source.ttl"))), ontology);
        References references =
                new References(Vocabulary.of(TurtleVocabulary.read(ontology)), Set.of(), Set.of(), Documents.NONE);
        Corpus corpus = CorpusFolder.read(Path.of("seeds"), new CurationCheck(shapes), references);
        assertThat(corpus.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .map(Finding::text))
                .isEmpty();
        assertThat(corpus.files()).isNotEmpty();
    }

    private static Graph graph(Path... folders) {
        return read(Stream.of(folders)
                .flatMap(folder -> list(folder).stream())
                .filter(file -> file.toString().endsWith(".ttl"))
                .toList());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph read(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFParser.source(file).parse(graph));
        return graph;
    }
}
