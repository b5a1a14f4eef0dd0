package org.claimgraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * Where a query couldn't be parsed, and why in one sentence.
 *
 * @param line counted from 1; 0 where the fault is in the query as a whole, such as a variable out of scope
 * @param column counted from 1
 */
public record SyntaxError(int line, int column, String sentence) {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("Encountered \" (?:\".*?\"|<\\w+>) \"(.*?) \"\" at .*");
    private static final Pattern LEADING_PLACE =
            Pattern.compile("\\[?line:? \\d+, col(?:umn)?:? \\d+ ?\\]?:? *(.*)", Pattern.CASE_INSENSITIVE);

    /** The error that the parser's exception tells of. */
    public static SyntaxError of(QueryException exception) {
        String message =
                String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            return new SyntaxError(
                    Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), sentence(message));
        }
        return exception instanceof QueryParseException parsing
                ? new SyntaxError(Math.max(parsing.getLine(), 0), Math.max(parsing.getColumn(), 0), sentence(message))
                : new SyntaxError(0, 0, sentence(message));
    }

    private static String sentence(String message) {
        if (message.startsWith("Encountered \"<EOF>\"") || message.startsWith("Encountered \" <EOF>")) {
            return "The query ends too early.";
        }
        Matcher token = TOKEN.matcher(message);
        if (token.matches()) {
            return "'" + token.group(1) + "' isn't expected here.";
        }
        Matcher leading = LEADING_PLACE.matcher(message);
        String rest = leading.matches() ? leading.group(1) : message;
        return rest.endsWith(".") ? rest : rest + ".";
    }
}
