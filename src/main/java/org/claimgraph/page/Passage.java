package org.claimgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.DocumentText;
import org.claimgraph.validation.Documents;

/**
 * The words that a claim was taken from, among the lines around them.
 *
 * @param why it can't be shown, and then there are no words; else empty
 */
record Passage(String before, String words, String after, String why) {

    private static final int LINES = 3;
    private static final int CHARACTERS = 500;

    /** The passage that a locator points at, if its document is at hand and still has these words there. */
    static Passage of(ClaimJson.LocatorJson locator, Optional<SourceJson.DocumentJson> document, Documents documents) {
        Optional<String> file = document.map(SourceJson.DocumentJson::file).or(locator::document);
        Optional<DocumentText> found = file.flatMap(name -> find(name, documents));
        if (found.isEmpty()) {
            return missing("The document isn't at hand here. Where "
                    + file.orElse("it")
                    + " lies in the folder that --claimgraph.documents names, the passage is shown.");
        }
        DocumentText text = found.get();
        boolean another = document.filter(
                        known -> !known.sha256().equals(text.sha256()) || known.characters() != text.characters())
                .isPresent();
        if (another) {
            return missing("The document at hand is another one than this was taken from: its SHA-256 is "
                    + text.sha256() + ". So no passage is shown.");
        }
        if (locator.start() < 0 || locator.start() >= locator.end() || locator.end() > text.characters()) {
            return missing("The document at hand ends before the passage does, so it can't be shown.");
        }
        String sha256 = text.sha256(locator.start(), locator.end());
        if (locator.sha256().filter(known -> !known.equals(sha256)).isPresent()) {
            return missing("Other words stand there in the document at hand than this was taken from."
                    + " So no passage is shown.");
        }
        return new Passage(
                last(text.passage(0, locator.start())),
                text.passage(locator.start(), locator.end()),
                first(text.passage(locator.end(), text.characters())),
                "");
    }

    private static Optional<DocumentText> find(String name, Documents documents) {
        try {
            return documents.find(name);
        } catch (StartFailure e) {
            // It is there, and can't be read.
            return Optional.empty();
        }
    }

    private static Passage missing(String why) {
        return new Passage("", "", "", why);
    }

    /** The last lines of a text that aren't blank, from a word on. */
    private static String last(String text) {
        int from = Math.max(0, text.length() - CHARACTERS);
        String cut = from == 0 ? text : text.substring(from).replaceFirst("^\\S*", "");
        List<String> lines = lines(cut);
        String kept = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return (from > 0 && lines.size() <= LINES ? "…" : "") + kept + (cut.endsWith("\n") ? "\n" : "");
    }

    /** The first lines of a text that aren't blank, up to a word's end. */
    private static String first(String text) {
        int to = Math.min(text.length(), CHARACTERS);
        String cut = to == text.length() ? text : text.substring(0, to).replaceFirst("\\S*$", "");
        List<String> lines = lines(cut);
        String kept = String.join("\n", lines.subList(0, Math.min(LINES, lines.size())));
        return (cut.startsWith("\n") ? "\n" : "") + kept + (to < text.length() && lines.size() <= LINES ? "…" : "");
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toList());
    }
}
