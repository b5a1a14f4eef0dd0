package org.claimgraph.sparql;

import java.util.Map;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;

/** What a query is refused for before it runs; the name stands in the problem under {@code rule}. */
enum Rule {
    UPDATE("update", "Whatever is written goes through /api/v1, where it is checked."),
    READING("reading", "Write characters as they are, without \\u before their numbers."),
    NESTING("nesting", "Write it with brackets that are at most 64 deep."),
    SERVICE("service", "Ask the other endpoint by itself, and give what it answers in VALUES."),
    GRAPH("graph", "GRAPH ?g { } lists those that are."),
    FUNCTION("function", "Use the functions of SPARQL 1.1 and the casts of XML Schema."),
    PREDICATE("predicate", "Only triples are looked up: use a predicate of the data."),
    PATH_NESTING("path-nesting", "Write the path with * or + once, around the alternatives: (a|b)* for (a*|b)*."),
    PATH_ENDS("path-ends", "Name one end, or bind it by a triple pattern or VALUES of the same group."),
    UNION("union", "Use VALUES or an alternative path (a|b) for the branches, or ask in parts."),
    VALUES("values", "Ask in parts, each with fewer rows."),
    EXPRESSION("expression", "Use VALUES or IN with fewer members, or split it by BIND."),
    REGEX(
            "regex",
            "Use a constant pattern of at most 100 characters with at most two unbounded repetitions and none inside of"
                    + " another, or CONTAINS, STRSTARTS and STRENDS."),
    TEXT_GROWTH("text-growth", "Build the text in fewer steps, or put it together where it is read."),
    NUMBER_GROWTH("number-growth", "Multiply less, or cast to xsd:double first."),
    TIME("time", "Write dates and durations with numbers of at most five digits, and cast only values of the data.");

    private final String slug;
    private final String remedy;

    Rule(String slug, String remedy) {
        this.slug = slug;
        this.remedy = remedy;
    }

    String slug() {
        return slug;
    }

    /**
     * The refusal of a query.
     *
     * @param found what was found in it, a sentence
     */
    Problem refusal(String found) {
        return new Problem(ProblemCode.QUERY_REFUSED, found + " " + remedy, Map.of("rule", slug));
    }
}
