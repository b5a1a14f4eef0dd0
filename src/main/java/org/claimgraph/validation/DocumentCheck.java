package org.claimgraph.validation;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Checks that claims point at a passage of their document, and, where the document is at hand, at which. */
final class DocumentCheck {

    private final Optional<Item> source;
    private final Optional<Item> document;
    private final Optional<Integer> characters;
    private final Optional<DocumentText> text;
    private final Optional<CopiedWords> words;

    /** Checks the source's document itself. */
    DocumentCheck(Item file, Documents documents) {
        this.source = file.child("source");
        this.document = source.flatMap(item -> item.child("document"));
        this.characters = document.flatMap(item -> item.whole("characters"));
        Optional<DocumentText> atHand =
                document.flatMap(item -> item.text("file")).flatMap(documents::find);
        this.text = atHand.filter(this::isTheOne);
        this.words = text.map(known -> new CopiedWords(known.text()));
    }

    void check(Item claim) {
        Optional<Item> locator = claim.child("locator");
        if (locator.isEmpty()) {
            located(claim);
        }
        locator.ifPresent(this::locator);
        claim.child("says").ifPresent(this::words);
        claim.child("note").ifPresent(this::words);
    }

    private boolean isTheOne(DocumentText atHand) {
        boolean same = true;
        Optional<Item> sha256 = document.flatMap(item -> item.child("sha256"));
        if (sha256.isPresent()
                && sha256.get().text().filter(atHand.sha256()::equals).isEmpty()) {
            sha256.get()
                    .report(
                            FindingKind.OTHER_DOCUMENT,
                            "the document at hand is another one: its SHA-256 is " + atHand.sha256());
            same = false;
        }
        Optional<Item> length = document.flatMap(item -> item.child("characters"));
        if (length.isPresent()
                && characters.filter(n -> n == atHand.characters()).isEmpty()) {
            length.get()
                    .report(
                            FindingKind.OTHER_DOCUMENT,
                            "the document at hand has " + atHand.characters() + " characters");
            same = false;
        }
        return same;
    }

    private void located(Item claim) {
        boolean cites = !claim.items("cites").isEmpty();
        boolean hasUrl = source.filter(item -> item.has("url")).isPresent();
        if (!cites && !hasUrl) {
            claim.report(
                    FindingKind.NOT_LOCATED,
                    "nothing says where the claim is found; add 'locator', 'cites', or a 'url' of the source");
        }
    }

    private void locator(Item locator) {
        if (document.isEmpty()) {
            locator.report(
                    FindingKind.LOCATOR_WITHOUT_DOCUMENT,
                    "the source has no document to point into; add 'document' to it, or leave the locator out");
        }
        Optional<Integer> start = locator.whole("start");
        Optional<Integer> end = locator.whole("end");
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (start.get() >= end.get()) {
            locator.report(
                    FindingKind.LOCATOR_EMPTY, "the passage ends before it begins; 'end' has to be above 'start'");
        } else if (characters.filter(n -> end.get() > n).isPresent()) {
            locator.child("end")
                    .orElseThrow()
                    .report(
                            FindingKind.LOCATOR_OUTSIDE,
                            "the passage ends at " + end.get() + ", but the document has only " + characters.get()
                                    + " characters");
        } else {
            text.filter(known -> start.get() >= 0)
                    .map(known -> known.passage(start.get(), end.get()))
                    .ifPresent(passage -> passage(locator, passage));
        }
    }

    /** Holds the passage's hash against the one that is given, or gives it, so that what is kept has it. */
    private static void passage(Item locator, String passage) {
        if (passage.isBlank()) {
            locator.report(FindingKind.LOCATOR_BLANK, "the passage is blank; point at the words that carry the claim");
            return;
        }
        String sha256 = Sha256.of(passage);
        Optional<Item> given = locator.child("sha256");
        if (given.isPresent()) {
            given.filter(item -> item.text().filter(sha256::equals).isEmpty())
                    .ifPresent(
                            item -> item.report(
                                    FindingKind.OTHER_DOCUMENT,
                                    "other words stand there in the document at hand; leave the hash out to have it made anew"));
        } else if (locator.node() instanceof ObjectNode node) {
            node.put("sha256", sha256);
        }
    }

    private void words(Item item) {
        words.flatMap(copied -> item.text().flatMap(copied::in))
                .ifPresent(run -> item.report(
                        FindingKind.COPIED_WORDS,
                        "these words stand in the document in the same order: '" + run
                                + "'; say it in words of your own"));
    }
}
