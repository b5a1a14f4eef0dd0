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
public final class Description {

    private final Map<Node, List<Node>> values = new HashMap<>();

    /** The descriptions of all subjects of the quads. */
    public static Map<Node, Description> all(Collection<Quad> quads) {
        Map<Node, Description> all = new HashMap<>();
        for (Quad quad : quads) {
            all.computeIfAbsent(quad.getSubject(), s -> new Description())
                    .values
                    .computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>())
                    .add(quad.getObject());
        }
        return all;
    }

    /** Its values of a property. */
    public List<Node> nodes(Node property) {
        return values.getOrDefault(property, List.of());
    }

    /** One of its values of a property. */
    public Optional<Node> node(Node property) {
        return nodes(property).stream().findFirst();
    }

    /** The value that it has to have. */
    public Node required(Node property) {
        return node(property).orElseThrow(() -> new IllegalStateException("a description lacks " + property));
    }

    /** The text of a value. */
    public Optional<String> text(Node property) {
        return node(property).map(Node::getLiteralLexicalForm);
    }

    /** The number that a value is. */
    public Optional<BigDecimal> number(Node property) {
        return text(property).map(BigDecimal::new);
    }

    /** The whole number that a value is. */
    public Optional<Integer> integer(Node property) {
        return text(property).map(Integer::valueOf);
    }

    /** Whether a property is true. */
    public boolean flag(Node property) {
        return text(property).filter("true"::equals).isPresent();
    }

    /** Whether a property has this value. */
    public boolean has(Node property, Node value) {
        return nodes(property).contains(value);
    }
}
