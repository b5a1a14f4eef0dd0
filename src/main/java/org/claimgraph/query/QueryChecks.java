package org.claimgraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;

/** Holds a query against its header, and both against what the library can answer page by page. */
final class QueryChecks {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final QueryHeader header;
    private final Query query;
    private final List<String> complaints = new ArrayList<>();

    private QueryChecks(QueryHeader header, Query query) {
        this.header = header;
        this.query = query;
    }

    /** What is wrong, each in a sentence; empty where nothing is. */
    static List<String> complaints(QueryHeader header, Query query) {
        QueryChecks checks = new QueryChecks(header, query);
        checks.form();
        if (checks.complaints.isEmpty()) {
            checks.columns();
            checks.parameters();
            checks.order();
            checks.examples();
        }
        return checks.complaints;
    }

    /** The columns that are unique to a row: the header's key, or else the last variable of the order. */
    static List<String> key(QueryHeader header, Query query) {
        return header.key().isEmpty()
                ? ordered(query).reversed().stream()
                        .limit(1)
                        .flatMap(Optional::stream)
                        .toList()
                : header.key();
    }

    private void form() {
        QueryParts parts = QueryParts.of(query);
        refuse(!query.isSelectType(), "a query of the library is a SELECT");
        refuse(query.isQueryResultStar(), "SELECT * isn't allowed: name the columns");
        refuse(query.hasLimit() || query.hasOffset(), "LIMIT and OFFSET aren't allowed: pages have them");
        refuse(query.hasDatasetDescription(), "FROM isn't allowed: the dataset is that of the service");
        refuse(query.hasValues(), "VALUES after the pattern isn't allowed: put it into the pattern");
        refuse(parts.service(), "SERVICE isn't allowed");
        refuse(!parts.functions().isEmpty(), "functions beyond SPARQL aren't allowed: " + parts.functions());
        refuse(header.timeout().isNegative() || header.timeout().isZero(), "the timeout is above zero");
        refuse(header.timeout().compareTo(LONGEST) > 0, "the timeout is at most " + LONGEST.toSeconds() + "s");
    }

    private void columns() {
        List<String> declared = List.copyOf(header.columns().keySet());
        refuse(
                !declared.equals(query.getResultVars()),
                "the header's columns " + declared + " aren't those of the SELECT " + query.getResultVars());
        header.view()
                .ifPresent(view -> view.columns()
                        .filter(column -> !declared.contains(column))
                        .forEach(column -> complaints.add("the view names '" + column + "', which isn't a column")));
    }

    private void parameters() {
        header.params().forEach((name, parameter) -> {
            refuse(RequestParameters.OF_LISTS.contains(name), "a parameter can't be called '" + name + "'");
            refuse(
                    ValueBlocks.of(query, Var.alloc(name)).isEmpty(),
                    "the parameter '" + name + "' has no block VALUES ?" + name + " { … } in the pattern");
            refuse(
                    (parameter.type() == ParameterType.CONCEPT)
                            == parameter.scheme().isEmpty(),
                    "the parameter '" + name + "' must have a scheme if it is a concept, and only then");
            refuse(
                    parameter.fallback().size() > 1 && !parameter.type().repeatable(),
                    "the parameter '" + name + "' can have one default only");
        });
    }

    private void order() {
        List<String> key = key(header, query);
        List<Optional<String>> order = ordered(query);
        List<Optional<String>> end = order.subList(Math.max(0, order.size() - Math.max(1, key.size())), order.size());
        Set<String> last = new HashSet<>();
        end.forEach(variable -> variable.ifPresent(last::add));
        refuse(
                key.isEmpty() || !last.equals(Set.copyOf(key)),
                "ORDER BY must end in plain variables that are unique to a row: a single one, or those of the "
                        + "header's key");
        key.stream()
                .filter(column -> !header.columns().containsKey(column))
                .forEach(column -> complaints.add("the key names '" + column + "', which isn't a column"));
        refuse(
                key.size() == 1 && header.columns().get(key.getFirst()) != ColumnType.IRI,
                "a key of one column is of type iri");
    }

    private void examples() {
        refuse(header.examples().isEmpty(), "a query has at least one example");
        header.examples()
                .forEach(example -> example.values().keySet().stream()
                        .filter(name -> !header.params().containsKey(name))
                        .forEach(name -> complaints.add(
                                "the example '" + example.name() + "' gives '" + name + "', which isn't a parameter")));
        header.examples()
                .forEach(example -> example.answers().keySet().stream()
                        .flatMap(names -> Stream.of(names.split(" ", -1)))
                        .filter(name -> !header.columns().containsKey(name))
                        .forEach(name -> complaints.add("the example '" + example.name() + "' has answers in '" + name
                                + "', which isn't a column")));
    }

    private void refuse(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }

    /** What the query is ordered by, empty for what isn't a plain variable. */
    private static List<Optional<String>> ordered(Query query) {
        List<SortCondition> conditions = query.getOrderBy() == null ? List.of() : query.getOrderBy();
        return conditions.stream()
                .map(condition -> Optional.of(condition.getExpression())
                        .filter(expression -> expression.isVariable())
                        .map(expression -> expression.getVarName()))
                .toList();
    }
}
