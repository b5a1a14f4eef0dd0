package org.claimgraph.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.QueryParts;
import org.claimgraph.query.SyntaxError;

/** What of a stranger's request isn't answered, and why. */
final class Refusals {

    private static final int LONGEST_QUERY = 20_000;
    private static final Pattern ESCAPE = Pattern.compile("\\\\[uU]");
    private static final Pattern TIMEOUT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(ms|s)?");

    private final Predicate<String> graphs;
    private final Duration longest;

    /**
     * @param graphs tells the IRIs of graphs that may be asked for
     * @param longest the most that a query may take
     */
    Refusals(Predicate<String> graphs, Duration longest) {
        this.graphs = graphs;
        this.longest = longest;
    }

    /** The request of these parameters, unless it is refused. */
    SparqlRequest check(Map<String, List<String>> parameters) {
        if (parameters.containsKey("update")) {
            throw update();
        }
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1 || queries.getFirst().isBlank()) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "A request has one query, and this one has "
                            + (queries.size() == 1 ? "an empty one" : queries.size()) + ".",
                    Map.of("parameter", "query"));
        }
        String text = queries.getFirst();
        if (text.length() > LONGEST_QUERY) {
            throw new Problem(
                    ProblemCode.REQUEST_TOO_LARGE,
                    "The query has " + text.length() + " characters; at most 20000 are read.");
        }
        nesting(text);
        List<String> defaultGraphs = parameters.getOrDefault("default-graph-uri", List.of());
        List<String> namedGraphs = parameters.getOrDefault("named-graph-uri", List.of());
        Query query = parsed(text);
        rules(query);
        graphs(Stream.of(defaultGraphs, namedGraphs, query.getGraphURIs(), query.getNamedGraphURIs()));
        return new SparqlRequest(
                plain(text, query),
                defaultGraphs,
                namedGraphs,
                timeout(parameters),
                ResultForm.accepted(parameters.getOrDefault("format", List.of())));
    }

    private static void nesting(String text) {
        int depth = Nesting.of(text);
        if (depth > Nesting.DEEPEST) {
            throw Rule.NESTING.refusal("The brackets of the query are nested " + depth + " deep.");
        }
    }

    /**
     * The text that is handed on, which whoever runs it reads as the query that was checked: escaped characters count
     * before anything else in SPARQL 1.1, and within names and texts alone in the language of the engine.
     */
    private static String plain(String text, Query checked) {
        // Texts are compared: Jena doesn't find all that is the same the same in its queries.
        String written = checked.serialize(Syntax.syntaxSPARQL_11);
        String plain = ESCAPE.matcher(text).find() ? written : text;
        nesting(plain);
        try {
            if (QueryFactory.create(plain, Syntax.syntaxARQ)
                    .serialize(Syntax.syntaxSPARQL_11)
                    .equals(written)) {
                return plain;
            }
        } catch (QueryException e) {
            // Told below: the engine doesn't read it as SPARQL 1.1 does.
        }
        throw Rule.READING.refusal("The query can be read in two ways.");
    }

    /** The refusal of whatever would write. */
    static Problem update() {
        return Rule.UPDATE.refusal("Nothing is written through this address.");
    }

    private static Query parsed(String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            if (isUpdate(text)) {
                throw update();
            }
            SyntaxError error = SyntaxError.of(e);
            String place = error.line() == 0 ? "" : "Line " + error.line() + ", column " + error.column() + ": ";
            throw new Problem(
                    ProblemCode.QUERY_SYNTAX,
                    place + error.sentence(),
                    error.line() == 0 ? Map.of() : Map.of("line", error.line(), "column", error.column()));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    private static void rules(Query query) {
        try {
            QueryParts parts = QueryParts.of(query);
            SizeRules.check(parts);
            ReachRules.check(parts);
            PathRules.check(query);
            GrowthRules.check(parts);
            TimeRules.check(parts);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private void graphs(Stream<List<String>> asked) {
        asked.flatMap(List::stream).filter(graphs.negate()).findFirst().ifPresent(name -> {
            throw Rule.GRAPH.refusal("The graph <" + name + "> isn't one of this dataset.");
        });
    }

    private Duration timeout(Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault("timeout", List.of());
        if (given.isEmpty()) {
            return longest;
        }
        Matcher number = TIMEOUT.matcher(given.getFirst().strip());
        if (given.size() > 1 || !number.matches()) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "The timeout is a number of seconds such as 5, or a time such as 500ms or 5s.",
                    Map.of("parameter", "timeout"));
        }
        double milliseconds = Double.parseDouble(number.group(1)) * ("ms".equals(number.group(2)) ? 1 : 1000);
        return Duration.ofMillis(Math.max(1, Math.min((long) milliseconds, longest.toMillis())));
    }

    private static Problem tooDeep() {
        return Rule.NESTING.refusal("The query is nested too deeply.");
    }
}
