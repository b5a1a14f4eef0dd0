package org.claimgraph.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        identifiers(store, names).forEach(holdings::named);
        return holdings;
    }

    private static Map<String, Identifiers> identifiers(Store store, Names names) {
        return WorkQuadReader.identifiers(
                names,
                Stream.of(Terms.DOI, Terms.PMID, Terms.PMCID, Terms.URL)
                        .flatMap(property -> store.quads(Node.ANY, Node.ANY, property, Node.ANY).stream())
                        .toList());
    }

    private static Graph graph(List<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }
}
