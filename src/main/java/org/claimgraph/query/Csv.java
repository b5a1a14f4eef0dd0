package org.claimgraph.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 has it: a line of names, then one line an entry, ended by CRLF, in UTF-8. */
public final class Csv {

    /** The parameter that asks for cells which no spreadsheet takes for a formula. */
    static final String FOR_SPREADSHEETS = "spreadsheet";

    private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*+\"|[^,\"\\r\\n]++");
    private static final Pattern ARMED = Pattern.compile("\"?[=+@\\t\\r-]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?");

    private Csv() {}

    /** The table of these columns; a value is written as its text, {@code null} as nothing. */
    public static byte[] write(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        StringBuilder text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether a list is wanted for a program that would take some cells for formulas.
     *
     * @throws org.claimgraph.problem.Problem {@code invalid-parameter} where that goes with another format
     */
    static boolean isForSpreadsheets(RequestParameters parameters, Format format) {
        boolean wanted = parameters.flag(FOR_SPREADSHEETS);
        if (wanted && format != Format.CSV) {
            throw RequestParameters.invalid(
                    FOR_SPREADSHEETS, "The parameter '" + FOR_SPREADSHEETS + "' goes with format=csv.");
        }
        return wanted;
    }

    /**
     * The table with an apostrophe before each cell that a spreadsheet would run as a formula: one that begins with
     * {@code = + - @}, a tab or a carriage return. Plain numbers stay as they are.
     */
    static byte[] disarmed(byte[] table) {
        return CELL.matcher(new String(table, StandardCharsets.UTF_8))
                .replaceAll(cell -> {
                    boolean armed = ARMED.matcher(cell.group()).lookingAt()
                            && !NUMBER.matcher(cell.group()).matches();
                    String text = !armed
                            ? cell.group()
                            : cell.group().startsWith("\"")
                                    ? "\"'" + cell.group().substring(1)
                                    : "'" + cell.group();
                    return Matcher.quoteReplacement(text);
                })
                .getBytes(StandardCharsets.UTF_8);
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
