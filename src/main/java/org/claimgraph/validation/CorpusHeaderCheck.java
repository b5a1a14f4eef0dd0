package org.claimgraph.validation;

import tools.jackson.databind.JsonNode;

/** Checks what a corpus says of itself. Holds no state. */
public final class CorpusHeaderCheck {

    public Checked<CorpusHeader> check(Tree tree) {
        Findings findings = new Findings(tree);
        Structure.CORPUS.check(tree, findings);
        Item.root(tree, findings).child("created").ifPresent(Dates::check);
        return findings.orElse(() -> read(tree.root()));
    }

    private static CorpusHeader read(JsonNode corpus) {
        return new CorpusHeader(
                corpus.path("title").asString(),
                CurationForm.text(corpus, "description"),
                CurationForm.text(corpus, "license"),
                CurationForm.text(corpus, "language").orElse("en"),
                CurationForm.text(corpus, "baseIri"),
                CurationForm.text(corpus, "created"));
    }
}
