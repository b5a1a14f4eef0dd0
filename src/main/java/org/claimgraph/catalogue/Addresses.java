package org.claimgraph.catalogue;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.graph.Names;
import org.claimgraph.query.QueryLibrary;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Which document tells of the thing that an IRI names. What is part of another thing is told of in its document. */
@Component
class Addresses {

    private static final Pattern PATH = Pattern.compile("[a-z0-9]+(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}");

    private final Store store;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final QueryLibrary library;

    Addresses(Store store, Names names, Supplier<Vocabulary> vocabulary, QueryLibrary library) {
        this.store = store;
        this.names = names;
        this.vocabulary = vocabulary;
        this.library = library;
    }

    /** The address for what follows the base in an IRI, such as {@code source/abc-2024}; empty where nothing has it. */
    Optional<String> of(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        int slash = path.indexOf('/');
        String kind = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        String first = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return switch (kind) {
            case "ontology" -> Optional.of("/ontology");
            case "dataset" -> Optional.of("/api/v1/dataset");
            case "graph" -> graph(rest);
            case "query" -> library.find(rest).map(query -> "/api/v1/queries/" + query.id());
            case "concept" -> concept(rest);
            case "source", "work", "claim", "proposition", "disagreement" ->
                there(path).map(thing -> "/api/v1/" + kind + "s/" + rest);
            case "body" -> there(path).map(thing -> "/api/v1/bodies/" + rest);
            case "question" -> there(path).map(thing -> "/api/v1/questions/" + first);
            case "revision" -> there(path).map(thing -> "/api/v1/sources/" + first);
            case "finding" ->
                related(path, Terms.QUESTION, "question/").map(question -> "/api/v1/questions/" + question);
            case "review" ->
                related(path, Terms.REVIEW_OF, "disagreement/")
                        .map(disagreement -> "/api/v1/disagreements/" + disagreement + "/reviews");
            default -> Optional.empty();
        };
    }

    private Optional<String> graph(String rest) {
        return switch (rest) {
            case "vocabulary" -> Optional.of("/ontology");
            case "works" -> Optional.of("/api/v1/works");
            case "disagreements" -> Optional.of("/api/v1/disagreements");
            case "catalogue", "reviews" -> Optional.of("/api/v1/dataset");
            default -> rest.startsWith("source/") ? of(rest) : Optional.empty();
        };
    }

    /** A scheme, a concept, or a part of one such as a plausible range. */
    private Optional<String> concept(String rest) {
        String[] parts = rest.split("/", -1);
        if (parts.length == 1) {
            return Optional.of(rest)
                    .filter(vocabulary.get().schemes()::contains)
                    .map(scheme -> "/api/v1/concepts/" + scheme);
        }
        return Optional.of(NodeFactory.createURI(Terms.CONCEPTS + parts[0] + "/" + parts[1]))
                .filter(this::isThere)
                .map(concept -> "/api/v1/concepts/" + parts[0] + "/" + parts[1]);
    }

    private Optional<Node> there(String path) {
        return Optional.of(named(path)).filter(this::isThere);
    }

    private boolean isThere(Node thing) {
        return !store.quads(Node.ANY, thing, Terms.TYPE, Node.ANY).isEmpty();
    }

    private Optional<String> related(String path, Node property, String kind) {
        return store.quads(Node.ANY, named(path), property, Node.ANY).stream()
                .flatMap(quad -> names.local(quad.getObject(), kind).stream())
                .findFirst();
    }

    private Node named(String path) {
        return NodeFactory.createURI(names.base() + path);
    }
}
