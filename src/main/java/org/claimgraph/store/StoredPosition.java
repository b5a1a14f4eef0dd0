package org.claimgraph.store;

import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.vocabulary.Terms;

/** The position of a store as the store keeps it: two quads of the dataset's own description, open to any query. */
final class StoredPosition {

    static final Node GRAPH = NodeFactory.createURI("https://w3id.org/claimgraph/graph/catalogue");
    static final Node DATASET = NodeFactory.createURI("https://w3id.org/claimgraph/dataset");
    static final Node VERSION = NodeFactory.createURI("https://w3id.org/claimgraph/ontology#version");
    static final Node LOG_PLACE = NodeFactory.createURI("https://w3id.org/claimgraph/ontology#logPlace");

    private StoredPosition() {}

    static List<Quad> quads(Position position) {
        return List.of(
                new Quad(GRAPH, DATASET, VERSION, number(position.version())),
                new Quad(GRAPH, DATASET, LOG_PLACE, number(position.logPlace())));
    }

    /** The position that a dataset holds, read in a transaction. */
    static Position in(DatasetGraph dataset) {
        return of(Iter.toList(dataset.findNG(GRAPH, DATASET, Node.ANY, Node.ANY)));
    }

    /** The state that a dataset holds, read in a transaction. */
    static DatasetState stateIn(DatasetGraph dataset) {
        OptionalLong judged = Iter.toList(dataset.find(Node.ANY, Node.ANY, Terms.JUDGED_VERSION, Node.ANY)).stream()
                .mapToLong(quad -> number(quad.getObject()))
                .max();
        return new DatasetState(in(dataset), judged);
    }

    /** The position in quads about the dataset; none where a store hasn't been written. */
    static Position of(List<Quad> quads) {
        OptionalLong version = number(quads, VERSION);
        OptionalLong logPlace = number(quads, LOG_PLACE);
        return version.isPresent() && logPlace.isPresent()
                ? new Position(version.getAsLong(), logPlace.getAsLong())
                : Position.NONE;
    }

    private static OptionalLong number(List<Quad> quads, Node predicate) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(predicate))
                .mapToLong(quad -> number(quad.getObject()))
                .max();
    }

    static long number(Node literal) {
        return Long.parseLong(literal.getLiteralLexicalForm());
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
