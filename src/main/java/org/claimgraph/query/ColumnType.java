package org.claimgraph.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** What the values of a column are, and so how JSON has them. */
public enum ColumnType {
    IRI,
    STRING,
    DECIMAL,
    INTEGER,
    BOOLEAN;

    /** The word in headers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as JSON has it: numbers and truth as such where the column says so and the value is one, else text. */
    Object json(Node value) {
        if (!value.isLiteral()) {
            return value.isURI() ? value.getURI() : value.toString();
        }
        String text = value.getLiteralLexicalForm();
        if (!value.getLiteral().isWellFormed()) {
            return text;
        }
        return switch (this) {
            case DECIMAL -> value.getLiteralValue() instanceof Number ? new BigDecimal(text) : text;
            case INTEGER -> value.getLiteralValue() instanceof Number ? new BigInteger(text) : text;
            case BOOLEAN -> value.getLiteralValue() instanceof Boolean truth ? truth : text;
            case IRI, STRING -> text;
        };
    }
}
