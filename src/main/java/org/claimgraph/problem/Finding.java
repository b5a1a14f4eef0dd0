package org.claimgraph.problem;

import java.util.Optional;

/**
 * Something that a claim file, or a part of a corpus, has wrong or odd: where it is, what it is, and what would be
 * right.
 *
 * @param file the file's name as it was given
 * @param line counted from 1; 0 where the finding is about the whole file
 * @param column counted from 1
 * @param path where in the file's tree, such as {@code claims[3].route}
 * @param code a slug for programs, such as {@code unknown-concept}
 * @param message what is wrong and what to do, in words
 * @param suggestion the nearest valid value, where there is one
 */
public record Finding(
        Severity severity,
        String file,
        int line,
        int column,
        String path,
        String code,
        String message,
        Optional<String> suggestion) {

    /** Whether a finding keeps its file from being loaded. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** One line: {@code file:line:column path: message; did you mean 'x'?} */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(' ');
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(message);
        suggestion.ifPresent(s -> text.append("; did you mean '").append(s).append("'?"));
        return text.toString();
    }
}
