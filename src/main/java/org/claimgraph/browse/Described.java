package org.claimgraph.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Source;
import org.claimgraph.graph.ClaimQuadReader;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;

/**
 * Claims of the store with what a reader wants beside them, looked up for all of them at once.
 *
 * @param claims in the order that was asked for
 * @param sources by slug
 * @param roots by claim
 * @param labels of sources, works and bodies
 * @param withdrawn the claims that no longer count
 */
record Described(
        List<Claim> claims,
        Map<String, Source> sources,
        Map<Node, Set<Node>> roots,
        Map<Node, String> labels,
        Set<Node> withdrawn) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var ABOUT = Var.alloc("about");
    private static final Var VALUE = Var.alloc("value");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var ROOT = Var.alloc("root");

    /** Looks up claims by their nodes; those that aren't there are left out. */
    static Described read(Store store, Names names, List<Node> nodes) {
        if (nodes.isEmpty()) {
            return new Described(List.of(), Map.of(), Map.of(), Map.of(), Set.of());
        }
        Set<Quad> quads = triples(store, names, nodes);
        Map<Node, Claim> claims = ClaimQuadReader.read(names, quads).stream()
                .collect(Collectors.toMap(claim -> names.claim(claim.source(), claim.id()), Function.identity()));
        Map<Node, Set<Node>> roots = roots(store, nodes);
        Set<Node> named = new HashSet<>();
        roots.values().forEach(named::addAll);
        quads.stream()
                .filter(quad -> quad.getPredicate().equals(Terms.RESTS_ON)
                        || quad.getPredicate().equals(Terms.ASSERTED_BY)
                        || names.local(quad.getObject(), "body/").isPresent())
                .map(Quad::getObject)
                .forEach(named::add);
        return new Described(
                nodes.stream()
                        .distinct()
                        .flatMap(node -> Optional.ofNullable(claims.get(node)).stream())
                        .toList(),
                WorkQuadReader.sources(names, quads).stream()
                        .collect(Collectors.toMap(Source::id, Function.identity())),
                roots,
                labels(store, named),
                quads.stream()
                        .filter(quad -> quad.getObject().equals(Terms.WITHDRAWN_CLAIM))
                        .map(Quad::getSubject)
                        .collect(Collectors.toSet()));
    }

    private static Set<Quad> triples(Store store, Names names, List<Node> nodes) {
        return Triples.of(
                store,
                names.catalogueGraph(),
                new Patterns().values(Triples.ABOUT, nodes),
                new Patterns()
                        .values(CLAIM, nodes)
                        .under(
                                CLAIM,
                                List.of(Terms.PROPOSITION, Terms.FORMER_PROPOSITION, Terms.SOURCE, Terms.FORMER_SOURCE),
                                Triples.ABOUT));
    }

    private static Map<Node, Set<Node>> roots(Store store, List<Node> nodes) {
        Map<Node, Set<Node>> roots = new HashMap<>();
        Patterns patterns = new Patterns()
                .values(CLAIM, nodes)
                .triple(CLAIM, Terms.RESTS_ON, ABOUT)
                .triple(ABOUT, Terms.ROOT, ROOT);
        store.select(patterns.select(CLAIM, ROOT), TIMEOUT)
                .rows()
                .forEach(row -> roots.computeIfAbsent(
                                bound(row.get(0)), claim -> new TreeSet<>(Comparator.comparing(Node::getURI)))
                        .add(bound(row.get(1))));
        return roots;
    }

    /** The titles of works and sources and the names of bodies. */
    static Map<Node, String> labels(Store store, Collection<Node> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        Map<Node, String> labels = new LinkedHashMap<>();
        Patterns patterns = new Patterns()
                .values(ABOUT, new ArrayList<>(things))
                .under(ABOUT, List.of(Terms.TITLE, Terms.PREF_LABEL), VALUE);
        store.select(patterns.select(ABOUT, VALUE), TIMEOUT)
                .rows()
                .forEach(row -> labels.put(bound(row.get(0)), bound(row.get(1)).getLiteralLexicalForm()));
        return labels;
    }

    private static Node bound(Optional<Node> node) {
        return node.orElseThrow();
    }
}
