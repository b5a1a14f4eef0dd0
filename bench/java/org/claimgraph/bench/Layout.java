package org.claimgraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** A way to lay the same claims out in quads; each is made from the present one, graph by graph. */
enum Layout {
    /** Facets and value on the proposition, in the graph of each source that speaks of it. */
    PRESENT("onset", "facets and value on the proposition, per source graph"),
    /** Facets and value on the claim; the proposition is a name and no more. */
    FLAT("onset-flat", "facets and value on the claim"),
    /** The value is a node between the proposition and its bounds. */
    QUANTITY("onset-quantity", "the value a node of its own"),
    /** Each proposition once, in a graph that all sources share. */
    SHARED("onset", "propositions once, in one shared graph"),
    /** The present one without what goes without saying: proposition types, the locus body, the hedge definite. */
    UNSAID("onset-unsaid", "the present one, defaults and proposition types unsaid");

    private static final Node SHARED_GRAPH = NodeFactory.createURI(Names.DEFAULT_BASE + "graph/propositions");
    private static final Node VALUE = Terms.of("value");
    private static final Node QUANTITY_CLASS = Terms.of("Quantity");
    private static final Node BODY = Terms.concept(new Ref("locus", "body"));
    private static final Node DEFINITE = Terms.of("definite");
    private static final Set<Node> BOUNDS = Set.of(
            Terms.of("low"), Terms.of("high"), Terms.of("lowOpen"), Terms.of("highOpen"), Terms.of("unit"), Terms.BAND);

    private final String query;
    private final String description;

    Layout(String query, String description) {
        this.query = query;
        this.description = description;
    }

    /** The file under {@code bench/queries} that asks for onsets, without its ending. */
    String query() {
        return query;
    }

    String description() {
        return description;
    }

    /**
     * The quads of one source's graph in this layout.
     *
     * @param written propositions that are in the shared graph already; added to
     */
    List<Quad> of(List<Quad> present, Set<Node> written) {
        return switch (this) {
            case PRESENT -> present;
            case FLAT -> flat(present);
            case QUANTITY ->
                present.stream()
                        .flatMap(quad -> quantity(quad).stream())
                        .distinct()
                        .toList();
            case SHARED -> shared(present, written);
            case UNSAID ->
                present.stream().filter(quad -> !goesWithoutSaying(quad)).toList();
        };
    }

    private static List<Quad> flat(List<Quad> present) {
        Map<Node, List<Quad>> propositions = new HashMap<>();
        present.stream()
                .filter(quad -> isProposition(quad.getSubject()))
                .filter(quad -> !quad.getPredicate().equals(Terms.TYPE))
                .forEach(quad -> propositions
                        .computeIfAbsent(quad.getSubject(), node -> new ArrayList<>())
                        .add(quad));
        List<Quad> flat = new ArrayList<>();
        for (Quad quad : present) {
            if (!isProposition(quad.getSubject())) {
                flat.add(quad);
            }
            if (quad.getPredicate().equals(Terms.PROPOSITION)) {
                propositions
                        .getOrDefault(quad.getObject(), List.of())
                        .forEach(fact -> flat.add(Quad.create(
                                quad.getGraph(), quad.getSubject(), fact.getPredicate(), fact.getObject())));
            }
        }
        return flat;
    }

    private static List<Quad> quantity(Quad quad) {
        if (!isProposition(quad.getSubject()) || !BOUNDS.contains(quad.getPredicate())) {
            return List.of(quad);
        }
        Node value = NodeFactory.createURI(quad.getSubject().getURI() + "/value");
        return List.of(
                Quad.create(quad.getGraph(), quad.getSubject(), VALUE, value),
                Quad.create(quad.getGraph(), value, Terms.TYPE, QUANTITY_CLASS),
                Quad.create(quad.getGraph(), value, quad.getPredicate(), quad.getObject()));
    }

    private static List<Quad> shared(List<Quad> present, Set<Node> written) {
        List<Quad> shared = new ArrayList<>();
        Set<Node> here = new HashSet<>();
        for (Quad quad : present) {
            if (!isProposition(quad.getSubject())) {
                shared.add(quad);
            } else if (here.contains(quad.getSubject()) || written.add(quad.getSubject())) {
                here.add(quad.getSubject());
                shared.add(Quad.create(SHARED_GRAPH, quad.asTriple()));
            }
        }
        return shared;
    }

    private static boolean goesWithoutSaying(Quad quad) {
        return quad.getObject().equals(Terms.PROPOSITION_CLASS)
                || (quad.getPredicate().equals(Terms.LOCUS) && quad.getObject().equals(BODY))
                || (quad.getPredicate().equals(Terms.HEDGE) && quad.getObject().equals(DEFINITE));
    }

    private static boolean isProposition(Node node) {
        return Names.DEFAULT.local(node, "proposition/").isPresent();
    }
}
