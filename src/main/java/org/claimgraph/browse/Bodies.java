package org.claimgraph.browse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.claim.Body;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The organisations and persons that claims name, with how many are said on the authority of each. */
@Component
class Bodies {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var BODY = Var.alloc("body");
    private static final Var KIND = Var.alloc("kind");
    private static final Var KEY = Var.alloc("key");

    private final Store store;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Bodies(Store store, Names names, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /**
     * Which bodies are wanted, empty for any.
     *
     * @param kinds the classes, of which it has one
     * @param words each of which stands in its name, in lower case
     */
    record Filter(Set<Node> kinds, Set<Node> jurisdictions, List<String> words) {}

    /** The words for the kinds of bodies, as the ontology has them. */
    List<String> kinds() {
        return store
                .select(
                        new Patterns()
                                .triple(KIND, RDFS.subClassOf.asNode(), Terms.of("Body"))
                                .triple(KIND, Terms.of("key"), KEY)
                                .select(KEY),
                        TIMEOUT)
                .rows()
                .stream()
                .map(row -> row.getFirst().orElseThrow().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    /** A page of bodies, by slug. */
    ListPage<BodyJson> page(Filter filter, PageRequest page) {
        Patterns patterns = new Patterns();
        if (filter.kinds().isEmpty()) {
            patterns.triple(KIND, RDFS.subClassOf.asNode(), Terms.of("Body")).triple(BODY, Terms.TYPE, KIND);
        } else {
            patterns.oneOf(BODY, Terms.TYPE, filter.kinds());
        }
        if (!filter.jurisdictions().isEmpty()) {
            patterns.oneOf(BODY, Terms.JURISDICTION, filter.jurisdictions());
        }
        filter.words().forEach(word -> patterns.contains(BODY, Terms.PREF_LABEL, word));
        ListPage<Node> found = new Listing(store, patterns, BODY, new Order().by(BODY, false)).page(page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    /** One body. */
    Optional<BodyJson> one(String id) {
        return described(List.of(names.body(id))).stream().findFirst();
    }

    private List<BodyJson> described(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        Set<Quad> quads = Triples.of(store, names.worksGraph(), new Patterns().values(Triples.ABOUT, nodes));
        Map<Node, Body> bodies = WorkQuadReader.bodies(names, quads).stream()
                .collect(Collectors.toMap(body -> names.body(body.id()), Function.identity()));
        Map<Node, Usage> usages = Usage.of(store, nodes, Terms.ASSERTED_BY);
        Map<Node, String> labels = Described.labels(
                store,
                usages.values().stream()
                        .flatMap(usage -> usage.sources().stream())
                        .collect(Collectors.toSet()));
        return nodes.stream()
                .flatMap(node -> Stream.ofNullable(bodies.get(node))
                        .map(body -> json(node, body, usages.getOrDefault(node, Usage.NONE), labels)))
                .toList();
    }

    private BodyJson json(Node node, Body body, Usage usage, Map<Node, String> labels) {
        return new BodyJson(
                body.id(),
                node.getURI(),
                body.label(),
                body.kind(),
                body.jurisdiction()
                        .map(place -> ClaimJsonForm.concept(vocabulary.get(), new Ref("jurisdiction", place))),
                body.exactMatches(),
                usage.claims(),
                usage.sources().stream().map(source -> Thing.of(source, labels)).toList(),
                Map.of(
                        "self",
                        "/api/v1/bodies/" + body.id(),
                        "claims",
                        "/api/v1/claims?assertedBy=" + body.id(),
                        "about",
                        "/api/v1/claims?body=" + body.id(),
                        "works",
                        "/api/v1/works?issuedBy=" + body.id()));
    }
}
