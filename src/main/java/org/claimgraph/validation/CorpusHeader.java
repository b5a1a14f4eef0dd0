package org.claimgraph.validation;

import java.util.Optional;

/**
 * What a corpus is, as its {@code corpus.yaml} says.
 *
 * @param license of the curation, not of the documents
 * @param language that its claims are worded in (BCP 47)
 * @param baseIri what the names of its sources, claims, works and bodies start with, where it has one of its own
 */
public record CorpusHeader(
        String title,
        Optional<String> description,
        Optional<String> license,
        String language,
        Optional<String> baseIri,
        Optional<String> created) {}
