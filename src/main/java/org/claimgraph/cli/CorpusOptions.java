package org.claimgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Work;
import org.claimgraph.load.Corpus;
import org.claimgraph.load.CorpusFolder;
import org.claimgraph.load.Shipped;
import org.claimgraph.load.ShippedShapes;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import picocli.CommandLine.Parameters;

/** The claim files that a command looks at, each as a part of the corpus that it lies in. */
final class CorpusOptions {

    private static final int INPUT_MISSING = 66;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Claim files, or folders with a corpus. A file is checked with the concepts, works and bodies"
                    + " beside it.")
    private List<Path> paths = List.of();

    /** Reads and checks all of them, by the shapes too. */
    List<Corpus> read(Documents documents) {
        Shipped shipped = Shipped.read();
        return read(documents, shipped, new CurationCheck(ShippedShapes.read(shipped)));
    }

    /** Reads and checks all of them by the rules alone. */
    List<Corpus> readByRules(Documents documents) {
        return read(documents, Shipped.read(), new CurationCheck());
    }

    /**
     * Reads and checks one of them by the rules alone, without the documents.
     *
     * @param beside corpora whose concepts, works and bodies it may refer to as well
     */
    static Corpus readByRules(Path path, List<Corpus> beside) {
        return read(List.of(path), references(Shipped.read(), beside), new CurationCheck())
                .getFirst();
    }

    private List<Corpus> read(Documents documents, Shipped shipped, CurationCheck curations) {
        return read(paths, new References(shipped.vocabulary(), Set.of(), Set.of(), documents), curations);
    }

    private static References references(Shipped shipped, List<Corpus> beside) {
        return new References(
                shipped.vocabulary()
                        .with(beside.stream()
                                .flatMap(corpus -> corpus.concepts().stream())
                                .toList()),
                beside.stream()
                        .flatMap(corpus -> corpus.works().stream())
                        .map(Work::id)
                        .collect(Collectors.toSet()),
                beside.stream()
                        .flatMap(corpus -> corpus.bodies().stream())
                        .map(Body::id)
                        .collect(Collectors.toSet()),
                Documents.NONE);
    }

    private static List<Corpus> read(List<Path> paths, References references, CurationCheck curations) {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new StartFailure(INPUT_MISSING, "There is no " + path + ": name claim files or folders.");
        });
        return paths.stream()
                .map(path -> Files.isDirectory(path)
                        ? CorpusFolder.read(path, curations, references)
                        : CorpusFolder.readFile(path, curations, references))
                .toList();
    }

    /** The documents of a folder, which has to be there. */
    static Documents documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure(INPUT_MISSING, "There is no folder " + folder + ": name one with the documents.");
        }
        return Documents.in(folder);
    }
}
