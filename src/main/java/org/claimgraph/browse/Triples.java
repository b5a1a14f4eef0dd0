package org.claimgraph.browse;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.store.Store;

/** What the store says of things, looked up for all of them at once. */
public final class Triples {

    /** The things that triples are wanted of. */
    public static final Var ABOUT = Var.alloc("about");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private Triples() {}

    /**
     * The triples of all that the patterns find under {@link #ABOUT}, those of one or of another.
     *
     * @param graph that they are handed on in, in whichever they stand
     */
    public static Set<Quad> of(Store store, Node graph, Patterns... ways) {
        Arrays.stream(ways).forEach(way -> way.triple(ABOUT, PROPERTY, VALUE));
        Patterns wanted = ways.length == 1 ? ways[0] : new Patterns().union(Arrays.asList(ways));
        return store.select(wanted.select(ABOUT, PROPERTY, VALUE), TIMEOUT).rows().stream()
                .map(row -> Quad.create(
                        graph,
                        row.get(0).orElseThrow(),
                        row.get(1).orElseThrow(),
                        row.get(2).orElseThrow()))
                .collect(Collectors.toSet());
    }
}
