package org.claimgraph.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.claimgraph.query.QueryParts;

/** Foretells how long the values of expressions may get, by those of the variables that they are made of. */
final class Sizes {

    /** What GROUP_CONCAT makes of many rows; the memory that a query may take bounds it where it runs. */
    private static final Size OF_GROUPS = Size.ofText(100_000);

    /** The digits of the largest double as an integer. */
    private static final long DIGITS_OF_DOUBLE = 310;

    private static final long MORE_BY_COUNTING = 20;
    private static final long MORE_BY_DIVIDING = 24;
    private static final long MORE_BY_ENCODING = 9;

    private final Map<Var, Size> variables = new HashMap<>();

    /** The sizes within a query, once its assignments were followed as often as they can build on each other. */
    static Sizes of(QueryParts parts) {
        Sizes sizes = new Sizes();
        boolean growing = true;
        for (int turn = 0; growing && turn <= parts.assignments().size(); turn++) {
            growing = false;
            for (QueryParts.Assignment assignment : parts.assignments()) {
                Size size = sizes.of(assignment.value());
                Size before = sizes.variables.getOrDefault(assignment.variable(), Size.OF_DATA);
                sizes.variables.put(assignment.variable(), before.or(size));
                growing |= !before.or(size).equals(before);
            }
        }
        return sizes;
    }

    /** The size of an expression's value. */
    Size of(Expr expression) {
        List<Size> operands =
                QueryParts.operands(expression).stream().map(this::of).toList();
        Size longest = operands.stream().reduce(Size::or).orElse(Size.SMALL);
        Size together = operands.stream().reduce(Size::with).orElse(Size.SMALL);
        return switch (expression) {
            case ExprVar variable -> variables.getOrDefault(variable.asVar(), Size.OF_DATA);
            case NodeValue constant -> Size.ofText(constant.asUnquotedString().length());
            case ExprAggregator aggregate -> of(aggregate, longest);
            case ExprFunctionOp exists -> Size.SMALL;
            case ExprFunction0 small -> Size.SMALL;
            case E_StrLength length -> Size.SMALL;
            case E_Multiply product -> Size.ofNumber(together.digits());
            case E_Add sum -> Size.ofNumber(longest.digits() + 1);
            case E_Subtract difference -> Size.ofNumber(longest.digits() + 1);
            case E_Divide quotient -> Size.ofNumber(together.digits() + MORE_BY_DIVIDING);
            case E_Function cast ->
                new Size(longest.characters() + DIGITS_OF_DOUBLE, Math.max(longest.digits(), DIGITS_OF_DOUBLE));
            case E_StrConcat texts -> together;
            case E_StrEncodeForURI encoded -> longest.times(MORE_BY_ENCODING);
            case E_StrReplace replaced -> of(replaced);
            // No other function makes more of its operands than the longest of them, or than is small.
            default -> longest.or(Size.SMALL);
        };
    }

    private static Size of(ExprAggregator aggregate, Size member) {
        return switch (aggregate.getAggregator()) {
            case AggGroupConcat texts -> OF_GROUPS.or(member);
            case AggGroupConcatDistinct texts -> OF_GROUPS.or(member);
            case AggSum sum -> Size.ofNumber(member.digits() + MORE_BY_COUNTING);
            case AggSumDistinct sum -> Size.ofNumber(member.digits() + MORE_BY_COUNTING);
            case AggAvg mean -> Size.ofNumber(member.digits() + MORE_BY_COUNTING + MORE_BY_DIVIDING);
            case AggAvgDistinct mean -> Size.ofNumber(member.digits() + MORE_BY_COUNTING + MORE_BY_DIVIDING);
            default -> member.or(Size.SMALL);
        };
    }

    private Size of(E_StrReplace replace) {
        List<Expr> operands = QueryParts.operands(replace);
        long text = of(operands.getFirst()).characters();
        Size piece = of(operands.get(2));
        long groups = operands.get(2) instanceof NodeValue constant
                ? constant.asUnquotedString()
                        .chars()
                        .filter(character -> character == '$')
                        .count()
                : piece.characters();
        // What the groups of all matches found is together no longer than the text, unless they look around.
        boolean overlapping = !(operands.get(1) instanceof NodeValue pattern)
                || RegexShape.of(pattern.asUnquotedString(), "").lookaround();
        long found = overlapping ? Size.product(text, text) : text;
        return Size.ofText(text)
                .with(Size.ofText(Size.product(text + 1, piece.characters())))
                .with(Size.ofText(Size.product(groups, found)));
    }
}
