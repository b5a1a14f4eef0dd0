package org.claimgraph.browse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Format;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/**
 * Single things as RDF: what the store says of each, and of what exists only as part of it, such as the proposition of
 * a claim, the revisions of a source or the positions on a question.
 */
@Component
public class Things {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var GRAPH = Var.alloc("graph");
    private static final Var PART = Var.alloc("part");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");
    private static final Set<Node> TO_PARTS = Set.of(Terms.PROPOSITION, Terms.FORMER_PROPOSITION, Terms.PLAUSIBLE);

    private final Store store;
    private final Names names;
    private final RdfText text;

    Things(Store store, Names names, RdfText text) {
        this.store = store;
        this.names = names;
        this.text = text;
    }

    /** A thing in a format, JSON being made by whoever knows it; empty where there is no such thing. */
    public Optional<Object> in(Format format, Node thing, Supplier<? extends Optional<?>> json) {
        return format == Format.JSON
                ? json.get().map(Object.class::cast)
                : Optional.of(quads(thing))
                        .filter(quads -> !quads.isEmpty())
                        .map(quads -> text.write(format, quads, Optional.of(thing)));
    }

    /** What the store says of a thing and its parts; nothing where it has no type. */
    public List<Quad> quads(Node thing) {
        List<Quad> quads = new ArrayList<>(store.quads(Node.ANY, thing, Node.ANY, Node.ANY));
        if (quads.stream().noneMatch(quad -> quad.getPredicate().equals(Terms.TYPE))) {
            return List.of();
        }
        quads.addAll(parts(thing, quads));
        return quads;
    }

    private List<Quad> parts(Node thing, List<Quad> own) {
        Set<Node> named = new LinkedHashSet<>();
        // Sources that say the same repeat a proposition in their own graphs; once is enough.
        Set<Node> graphs = new LinkedHashSet<>(List.of(
                names.catalogueGraph(), names.vocabularyGraph(), names.disagreementGraph(), names.reviewGraph()));
        own.forEach(quad -> {
            graphs.add(quad.getGraph());
            if (TO_PARTS.contains(quad.getPredicate())) {
                named.add(quad.getObject());
            }
        });
        List<Patterns> ways = new ArrayList<>();
        if (!named.isEmpty()) {
            ways.add(new Patterns().values(PART, named));
        }
        ways.add(new Patterns().triple(PART, Terms.REVISION_OF, thing));
        ways.add(new Patterns().triple(PART, Terms.REVIEW_OF, thing));
        Stream.of(Terms.POSITION_CLASS, Terms.VOICE_CLASS)
                .forEach(type -> ways.add(
                        new Patterns().triple(PART, Terms.QUESTION, thing).triple(PART, Terms.TYPE, type)));
        Patterns patterns = new Patterns()
                .union(ways)
                .values(GRAPH, graphs)
                .in(GRAPH, new Patterns().triple(PART, PROPERTY, VALUE));
        return store.select(patterns.select(GRAPH, PART, PROPERTY, VALUE), TIMEOUT).rows().stream()
                .map(row -> Quad.create(
                        row.get(0).orElseThrow(),
                        row.get(1).orElseThrow(),
                        row.get(2).orElseThrow(),
                        row.get(3).orElseThrow()))
                .toList();
    }
}
