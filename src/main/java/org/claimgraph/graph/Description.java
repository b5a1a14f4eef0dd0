package org.claimgraph.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What quads say of one subject, by property. */
final class Description {

    private final Map<Node, List<Node>> values = new HashMap<>();

    /** The descriptions of all subjects of the quads. */
    static Map<Node, Description> all(Collection<Quad> quads) {
        Map<Node, Description> all = new HashMap<>();
        for (Quad quad : quads) {
            all.computeIfAbsent(quad.getSubject(), s -> new Description())
                    .values
                    .computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>())
                    .add(quad.getObject());
        }
        return all;
    }

    List<Node> nodes(Node property) {
        return values.getOrDefault(property, List.of());
    }

    Optional<Node> node(Node property) {
        return nodes(property).stream().findFirst();
    }

    Node required(Node property) {
        return node(property).orElseThrow(() -> new IllegalStateException("a description lacks " + property));
    }

    Optional<String> text(Node property) {
        return node(property).map(Node::getLiteralLexicalForm);
    }

    Optional<BigDecimal> number(Node property) {
        return text(property).map(BigDecimal::new);
    }

    Optional<Integer> integer(Node property) {
        return text(property).map(Integer::valueOf);
    }

    boolean flag(Node property) {
        return text(property).filter("true"::equals).isPresent();
    }

    boolean has(Node property, Node value) {
        return nodes(property).contains(value);
    }
}
