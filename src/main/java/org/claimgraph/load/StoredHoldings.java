package org.claimgraph.load;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Concept;
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
        return holdings;
    }

    private static Graph graph(List<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }
}
