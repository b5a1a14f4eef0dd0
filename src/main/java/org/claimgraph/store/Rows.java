package org.claimgraph.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The answer of a SELECT query: its variables in order, and as many values in each row, empty where unbound. */
public record Rows(List<String> variables, List<List<Optional<Node>>> rows) {

    public Rows {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /** The value of a variable in a row of this answer. */
    public Optional<Node> value(List<Optional<Node>> row, String variable) {
        int at = variables.indexOf(variable);
        return at < 0 ? Optional.empty() : row.get(at);
    }
}
