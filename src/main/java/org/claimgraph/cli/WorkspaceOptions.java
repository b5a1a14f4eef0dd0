package org.claimgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.claimgraph.graph.Names;
import org.claimgraph.load.Shipped;
import org.claimgraph.load.Workspace;
import picocli.CommandLine.Option;

/** Where the data that a command works on lie: the same places that the service's settings name. */
final class WorkspaceOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data folder (default: ${DEFAULT-VALUE}); no service may be running on it.")
    private Path dataDir = Path.of("data");

    @Option(
            names = "--store-url",
            paramLabel = "URL",
            description = "A Fuseki that is the store, instead of one in the folder.")
    private Optional<URI> storeUrl = Optional.empty();

    @Option(
            names = "--base-iri",
            paramLabel = "IRI",
            defaultValue = Names.DEFAULT_BASE,
            description = "What the IRIs of sources and claims start with (default: ${DEFAULT-VALUE}).")
    private String baseIri = Names.DEFAULT_BASE;

    /** How many bytes can still be written where the data lie. */
    long room() {
        try {
            return Files.getFileStore(dataDir).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace open(Progress progress) {
        return open(Shipped.read(), progress);
    }

    Workspace open(Shipped shipped, Progress progress) {
        return Workspace.open(
                dataDir, storeUrl, new Names(baseIri), shipped, version -> progress.at("version", version));
    }
}
