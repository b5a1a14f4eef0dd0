package org.claimgraph.claim;

import java.util.Optional;

/**
 * A document that a curator has read.
 *
 * @param kind slug in the scheme {@code source-kind}
 * @param issued a date, a month or a year, as the document gives it
 */
public record Source(
        String id,
        String title,
        String kind,
        Optional<String> publisher,
        Optional<String> issued,
        Identifiers identifiers,
        Optional<String> license,
        Optional<Document> document,
        Optional<String> curator) {

    /**
     * The text that locators point into.
     *
     * @param sha256 of the file's bytes, in hex
     * @param characters its length in Unicode code points
     */
    public record Document(String file, String sha256, int characters) {}
}
