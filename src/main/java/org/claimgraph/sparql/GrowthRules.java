package org.claimgraph.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.claimgraph.query.QueryParts;

/** Holds the values that a query makes to lengths, and its regular expressions to times, that can be borne. */
final class GrowthRules {

    private static final long CHARACTERS = 4_000_000;
    private static final long DIGITS = 10_000;
    private static final int PATTERN = 100;
    private static final int UNBOUNDED = 2;
    private static final int CHOICES = 12;
    private static final double COUNTED = 1_000;
    private static final int FLAGS_OF_REGEX = 2;
    private static final int FLAGS_OF_REPLACE = 3;
    private static final double STEPS = 2e9;

    private final Sizes sizes;

    private GrowthRules(Sizes sizes) {
        this.sizes = sizes;
    }

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where it isn't held to them */
    static void check(QueryParts parts) {
        GrowthRules rules = new GrowthRules(Sizes.of(parts));
        for (Expr whole : parts.expressions()) {
            QueryParts.within(whole).forEach(rules::check);
        }
    }

    private void check(Expr expression) {
        switch (expression) {
            case E_Regex regex -> regex(regex, FLAGS_OF_REGEX);
            case E_StrReplace replace -> regex(replace, FLAGS_OF_REPLACE);
            default -> {}
        }
        Size size = sizes.of(expression);
        if (size.characters() > CHARACTERS) {
            throw Rule.TEXT_GROWTH.refusal("A text that this query builds may get too long.");
        }
        if (size.digits() > DIGITS && isNumber(expression)) {
            throw Rule.NUMBER_GROWTH.refusal("A number that this query works out may get too long.");
        }
    }

    private static boolean isNumber(Expr expression) {
        return switch (expression) {
            case E_Multiply product -> true;
            case E_Divide quotient -> true;
            case E_Add sum -> true;
            case E_Subtract difference -> true;
            case E_Function cast -> !cast.getFunctionIRI().equals(XSD.xstring.getURI());
            default -> false;
        };
    }

    /** Checks what has a text and a pattern as its first operands, and flags in the place given where there are any. */
    private void regex(ExprFunction function, int placeOfFlags) {
        List<Expr> operands = QueryParts.operands(function);
        boolean flagged = operands.size() > placeOfFlags;
        if (!(operands.get(1) instanceof NodeValue pattern)
                || (flagged && !(operands.get(placeOfFlags) instanceof NodeValue))) {
            throw Rule.REGEX.refusal("The pattern of a REGEX or REPLACE isn't constant.");
        }
        String text = pattern.asUnquotedString();
        if (text.length() > PATTERN) {
            throw Rule.REGEX.refusal("A regular expression has " + text.length() + " characters.");
        }
        RegexShape shape =
                RegexShape.of(text, flagged ? ((NodeValue) operands.get(placeOfFlags)).asUnquotedString() : "");
        if (shape.nested() || shape.unbounded() > UNBOUNDED || shape.counted() > COUNTED || shape.choices() > CHOICES) {
            throw Rule.REGEX.refusal("The regular expression " + text + " may take too long.");
        }
        Size searched = sizes.of(operands.getFirst());
        if (Math.pow((double) searched.characters(), shape.unbounded() + 1.0) * shape.counted() > STEPS) {
            throw Rule.REGEX.refusal("The text that is searched for " + text + " may be too long for it.");
        }
    }
}
