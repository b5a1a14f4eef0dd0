package org.claimgraph.validation;

import java.nio.file.Path;
import java.util.Optional;

/** Where the documents that claims were taken from can be looked up, as far as they are at hand. */
@FunctionalInterface
public interface Documents {

    /** No document at hand. */
    Documents NONE = file -> Optional.empty();

    /** The document of a file name without folders; empty where it isn't at hand. */
    Optional<DocumentText> find(String file);

    /** What is another text as soon as a document is another one, comes or goes. */
    default String state() {
        return "";
    }

    /** The documents of a folder. */
    static Documents in(Path folder) {
        return new DocumentFolder(folder);
    }
}
