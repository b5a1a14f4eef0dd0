package org.claimgraph;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimgraph.graph.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code claimgraph.}, from the command line, the environment or a file.
 *
 * @param dataDir where the log and the store are kept
 * @param seeds folders of a corpus that are loaded at start; the bundled one where none is set
 * @param store the remote store, if there is one
 * @param documents a folder with the documents of the sources, for those who hold them
 * @param queries a folder with a query library, instead of the bundled one
 * @param tokens who may write: each a name, the scopes ({@code load}, {@code review}), and the SHA-256 of the token in
 *     hex
 * @param answerCache how many bytes of answers are kept to be sent again; 0 for none
 * @param requestsPerSecond how many requests a second one client may send for long; 0 for any number
 * @param baseIri what the IRIs of sources, claims, works and bodies start with
 */
@ConfigurationProperties("claimgraph")
public record Settings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue List<Path> seeds,
        @DefaultValue RemoteStoreSettings store,
        @Nullable Path documents,
        @Nullable Path queries,
        @DefaultValue List<String> tokens,
        @DefaultValue("32MB") DataSize answerCache,
        @DefaultValue("0") int requestsPerSecond,
        @DefaultValue(Names.DEFAULT_BASE) String baseIri) {

    /** The folder with the documents, where one is set. Spring Boot binds no path within an {@code Optional}. */
    public Optional<Path> documentsFolder() {
        return Optional.ofNullable(documents);
    }

    /** The folder with a query library, where one is set. */
    public Optional<Path> queriesFolder() {
        return Optional.ofNullable(queries);
    }

    /** The store of another process. */
    public record RemoteStoreSettings(Optional<URI> url) {}
}
