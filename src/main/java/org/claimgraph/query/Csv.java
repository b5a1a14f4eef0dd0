package org.claimgraph.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 has it: a line of names, then one line an entry, ended by CRLF, in UTF-8. */
public final class Csv {

    private Csv() {}

    /** The table of these columns; a value is written as its text, {@code null} as nothing. */
    public static byte[] write(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        StringBuilder text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<? extends @Nullable Object> fields) {
        return fields.stream().map(field -> field(Objects.toString(field, ""))).collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
