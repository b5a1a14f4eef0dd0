package org.claimgraph.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.claimgraph.vocabulary.Terms;

/** Asks for the state of a dataset in one request. */
final class StateQuery {

    private static final Var VERSION = Var.alloc("version");
    private static final Var PLACE = Var.alloc("place");
    private static final Var JUDGED = Var.alloc("judged");

    private StateQuery() {}

    static Query query() {
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementNamedGraph(
                StoredPosition.GRAPH,
                group(
                        Triple.create(StoredPosition.DATASET, StoredPosition.VERSION, VERSION),
                        Triple.create(StoredPosition.DATASET, StoredPosition.LOG_PLACE, PLACE))));
        pattern.addElement(new ElementOptional(new ElementNamedGraph(
                Var.alloc("graph"), group(Triple.create(Var.alloc("dataset"), Terms.JUDGED_VERSION, JUDGED)))));
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryPattern(pattern);
        query.addProjectVars(List.of(VERSION, PLACE, JUDGED));
        return query;
    }

    /** The state that the rows tell; that of an empty store where there is none. */
    static DatasetState state(Rows rows) {
        OptionalLong version = most(rows, VERSION);
        OptionalLong place = most(rows, PLACE);
        Position position = version.isPresent() && place.isPresent()
                ? new Position(version.getAsLong(), place.getAsLong())
                : Position.NONE;
        return new DatasetState(position, most(rows, JUDGED));
    }

    private static OptionalLong most(Rows rows, Var variable) {
        return rows.rows().stream()
                .map(row -> rows.value(row, variable.getVarName()))
                .flatMap(Optional::stream)
                .mapToLong(StoredPosition::number)
                .max();
    }

    private static Element group(Triple... triples) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        for (Triple triple : triples) {
            block.addTriple(triple);
        }
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        return group;
    }
}
