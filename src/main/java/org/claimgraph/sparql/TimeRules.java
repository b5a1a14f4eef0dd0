package org.claimgraph.sparql;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.claimgraph.query.QueryParts;

/**
 * Keeps dates and durations short: they are compared by counting month after month, which for some takes hours that
 * nothing can end.
 */
final class TimeRules {

    private static final Set<String> TYPES = List.of(
                    XSDDatatype.XSDduration,
                    XSDDatatype.XSDdayTimeDuration,
                    XSDDatatype.XSDyearMonthDuration,
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdateTimeStamp,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDtime,
                    XSDDatatype.XSDgYear,
                    XSDDatatype.XSDgYearMonth)
            .stream()
            .map(XSDDatatype::getURI)
            .collect(Collectors.toUnmodifiableSet());

    /** A whole number of more than five digits. */
    private static final Pattern LONG = Pattern.compile("(?<![.0-9])[0-9]{6}");

    private final Set<Var> assigned;
    private final boolean longCells;

    private TimeRules(QueryParts parts) {
        this.assigned = parts.assignments().stream()
                .map(QueryParts.Assignment::variable)
                .collect(Collectors.toSet());
        this.longCells = parts.cells().stream().anyMatch(cell -> cell.isLiteral() && isLong(cell));
    }

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where one may be long */
    static void check(QueryParts parts) {
        parts.cells().forEach(TimeRules::literal);
        TimeRules rules = new TimeRules(parts);
        for (Expr whole : parts.expressions()) {
            QueryParts.within(whole).forEach(rules::check);
        }
    }

    private void check(Expr expression) {
        List<Expr> operands = QueryParts.operands(expression);
        switch (expression) {
            case NodeValue constant -> literal(constant.asNode());
            case E_Function function -> {
                if (TYPES.contains(function.getFunctionIRI())) {
                    operands.forEach(this::cast);
                }
            }
            case E_StrDatatype typed -> typed(operands.getFirst(), operands.getLast());
            default -> {}
        }
    }

    private void typed(Expr text, Expr type) {
        if (!(type instanceof NodeValue constant)) {
            throw Rule.TIME.refusal("The datatype of a STRDT isn't constant.");
        }
        if (constant.asNode().isURI() && TYPES.contains(constant.asNode().getURI())) {
            cast(text);
        }
    }

    private static void literal(Node node) {
        if (node.isLiteral() && TYPES.contains(node.getLiteralDatatypeURI()) && isLong(node)) {
            throw Rule.TIME.refusal("A date or duration of this query has a number of more than five digits.");
        }
    }

    private void cast(Expr operand) {
        boolean harmless =
                (operand instanceof NodeValue constant && constant.asNode().isLiteral())
                        ? !isLong(constant.asNode())
                        : !longCells && isOfData(operand);
        if (!harmless) {
            throw Rule.TIME.refusal("What is cast to a date or duration may be too long.");
        }
    }

    /** Whether it is a value of the data, or a part of its text. */
    private boolean isOfData(Expr expression) {
        return switch (expression) {
            case ExprVar variable -> !assigned.contains(variable.asVar());
            case E_Str text -> isOfData(text.getArg());
            case E_StrSubstring part -> isOfData(part.getArg(1));
            default -> false;
        };
    }

    private static boolean isLong(Node literal) {
        return LONG.matcher(literal.getLiteralLexicalForm()).find();
    }
}
