package org.claimgraph.claim;

import java.util.Optional;

/** The names by which a document is known elsewhere. */
public record Identifiers(Optional<String> doi, Optional<String> pmid, Optional<String> pmcid, Optional<String> url) {

    /** No name elsewhere. */
    public static final Identifiers NONE =
            new Identifiers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
