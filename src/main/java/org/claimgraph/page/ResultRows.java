package org.claimgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.claimgraph.query.ColumnType;
import org.claimgraph.query.QueryHeader;

/**
 * Rows of a query as its page shows them.
 *
 * @param empty the columns that no row has a value in, which aren't shown
 */
record ResultRows(List<Column> columns, List<List<Cell>> rows, List<String> empty) {

    private static final int LONG = 40;

    /** A column by its variable, and in words. */
    record Column(String name, String words, boolean number) {}

    /**
     * A value; without a link where there is nothing to look up.
     *
     * @param kind the class that it is set by
     */
    record Cell(String text, Optional<String> href, String iri, String kind) {}

    static ResultRows of(QueryHeader header, List<List<Optional<Node>>> rows, PageAddresses addresses) {
        List<String> names = List.copyOf(header.columns().keySet());
        List<ColumnType> types = List.copyOf(header.columns().values());
        List<Integer> shown = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (isEmpty(rows, at)) {
                empty.add(words(names.get(at)));
            } else {
                shown.add(at);
            }
        }
        return new ResultRows(
                shown.stream()
                        .map(at -> new Column(names.get(at), words(names.get(at)), isNumber(types.get(at))))
                        .toList(),
                rows.stream()
                        .map(row -> shown.stream()
                                .map(at -> cell(row.get(at), types.get(at), addresses))
                                .toList())
                        .toList(),
                rows.isEmpty() ? List.of() : empty);
    }

    private static boolean isEmpty(List<List<Optional<Node>>> rows, int at) {
        return rows.stream().allMatch(row -> text(row.get(at)).isEmpty());
    }

    private static boolean isNumber(ColumnType type) {
        return type == ColumnType.DECIMAL || type == ColumnType.INTEGER;
    }

    private static Cell cell(Optional<Node> value, ColumnType type, PageAddresses addresses) {
        return value.filter(Node::isURI)
                .map(thing -> new Cell(addresses.shortly(thing), addresses.of(thing), thing.getURI(), ""))
                .orElseGet(() -> literal(text(value), type));
    }

    private static Cell literal(String text, ColumnType type) {
        return new Cell(text, Optional.empty(), "", isNumber(type) ? "num" : text.length() > LONG ? "long" : "");
    }

    /** A value as a text; a decimal number without zeros that say nothing. */
    static String text(Optional<Node> value) {
        return value.map(node -> {
                    if (!node.isLiteral()) {
                        return node.toString();
                    }
                    String text = node.getLiteralLexicalForm();
                    return text.matches("-?[0-9]+\\.[0-9]*?0+") ? text.replaceFirst("\\.?0+$", "") : text;
                })
                .orElse("");
    }

    /** The name of a variable in words: {@code itsState} is "its state". */
    static String words(String variable) {
        StringBuilder words = new StringBuilder();
        IntStream.range(0, variable.length()).forEach(at -> {
            char c = variable.charAt(at);
            if (Character.isUpperCase(c)) {
                words.append(at == 0 ? "" : " ").append(Character.toLowerCase(c));
            } else {
                words.append(c);
            }
        });
        return words.toString();
    }
}
