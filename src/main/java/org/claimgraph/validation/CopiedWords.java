package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that were taken over from a document: eight in a row, whatever their case and the punctuation between
 * them.
 */
final class CopiedWords {

    private static final int IN_A_ROW = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> runs;

    CopiedWords(String document) {
        this.runs = new HashSet<>(runs(document));
    }

    /** The first words of a text that stand in the document too. */
    Optional<String> in(String text) {
        return runs(text).stream().filter(runs::contains).findFirst();
    }

    private static List<String> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + IN_A_ROW)));
        }
        return runs;
    }
}
