package org.claimgraph.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.ReviewQuads;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.TurtleVocabulary;

/** Reads back from a store what it holds, so that a start need not read the whole log. */
final class StoredHoldings {

    private StoredHoldings() {}

    static Holdings read(Store store, Names names, Shipped shipped) {
        Holdings holdings = new Holdings(shipped.vocabulary());
        List<Concept> concepts =
                TurtleVocabulary.read(graph(store.quads(names.vocabularyGraph(), Node.ANY, Node.ANY, Node.ANY)))
                        .stream()
                        .filter(concept ->
                                shipped.vocabulary().find(concept.ref()).isEmpty())
                        .toList();
        concepts.forEach(concept -> holdings.add(new Unit.OfConcept(concept)));
        holdings.vocabulary(shipped.vocabulary().with(concepts));
        List<Quad> works = store.quads(names.worksGraph(), Node.ANY, Node.ANY, Node.ANY);
        WorkQuadReader.works(names, works).forEach(work -> holdings.add(new Unit.OfWork(work)));
        WorkQuadReader.bodies(names, works).forEach(body -> holdings.add(new Unit.OfBody(body)));
        RevisionQuads.read(names, store.quads(names.catalogueGraph(), Node.ANY, Node.ANY, Node.ANY))
                .values()
                .forEach(revisions -> holdings.add(revisions.getLast()));
        ReviewQuads.read(names, store.quads(names.reviewGraph(), Node.ANY, Node.ANY, Node.ANY))
                .forEach(review -> holdings.add(new Unit.OfReview(review)));
        identifiers(store, names)
                .forEach((source, named) -> holdings.named(
                        source,
                        new Identifiers(
                                Optional.ofNullable(named.get(Terms.DOI)),
                                Optional.ofNullable(named.get(Terms.PMID)),
                                Optional.ofNullable(named.get(Terms.PMCID)),
                                Optional.ofNullable(named.get(Terms.URL)))));
        return holdings;
    }

    private static Map<String, Map<Node, String>> identifiers(Store store, Names names) {
        Map<String, Map<Node, String>> bySource = new HashMap<>();
        for (Node property : List.of(Terms.DOI, Terms.PMID, Terms.PMCID, Terms.URL)) {
            for (Quad quad : store.quads(Node.ANY, Node.ANY, property, Node.ANY)) {
                names.local(quad.getSubject(), "source/")
                        .ifPresent(source -> bySource.computeIfAbsent(source, id -> new HashMap<>())
                                .put(property, quad.getObject().getLiteralLexicalForm()));
            }
        }
        return bySource;
    }

    private static Graph graph(List<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }
}
