package org.claimgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.update.UpdateRequest;

/**
 * A change as one SPARQL Update request, each step of which does something only where the store still has the position
 * that the change was made for. An update whose answer was lost, and which the server carries out late, so does nothing
 * once it was sent again or another has come after it.
 */
final class FencedUpdate {

    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    private FencedUpdate() {}

    /** The change, for a store that has a position. */
    static UpdateRequest of(Change change, Position before) {
        UpdateRequest request = new UpdateRequest();
        for (Node graph : change.emptied()) {
            request.add(emptied(graph, before));
        }
        if (!change.removed().isEmpty() || !change.added().isEmpty()) {
            request.add(modified(change.removed(), change.added(), before));
        }
        // Last, because it ends the condition for what comes after.
        request.add(modified(StoredPosition.quads(before), StoredPosition.quads(change.position()), before));
        return request;
    }

    /** Empties a store, whatever its position. */
    static UpdateRequest clearing() {
        UpdateRequest request = new UpdateRequest();
        request.add(new UpdateClear(Target.ALL, true));
        return request.add(beginning());
    }

    /** Gives a store that was never written the position that it has. */
    static UpdateDataInsert beginning() {
        QuadDataAcc quads = new QuadDataAcc();
        StoredPosition.quads(Position.NONE).forEach(quads::addQuad);
        return new UpdateDataInsert(quads);
    }

    private static UpdateModify emptied(Node graph, Position before) {
        UpdateModify update = new UpdateModify();
        update.setHasDeleteClause(true);
        update.getDeleteAcc().addQuad(new Quad(graph, SUBJECT, PREDICATE, OBJECT));
        ElementGroup where = new ElementGroup();
        where.addElement(condition(before));
        where.addElement(inGraph(graph, List.of(Triple.create(SUBJECT, PREDICATE, OBJECT))));
        if (graph.equals(StoredPosition.GRAPH)) {
            where.addElement(new ElementFilter(notThePosition()));
        }
        update.setElement(where);
        return update;
    }

    private static Expr notThePosition() {
        ExprList position = new ExprList();
        position.add(NodeValue.makeNode(StoredPosition.VERSION));
        position.add(NodeValue.makeNode(StoredPosition.LOG_PLACE));
        return new E_LogicalOr(
                new E_NotEquals(new ExprVar(SUBJECT), NodeValue.makeNode(StoredPosition.DATASET)),
                new E_NotOneOf(new ExprVar(PREDICATE), position));
    }

    private static UpdateModify modified(List<Quad> removed, List<Quad> added, Position before) {
        UpdateModify update = new UpdateModify();
        update.setHasDeleteClause(!removed.isEmpty());
        removed.forEach(update.getDeleteAcc()::addQuad);
        update.setHasInsertClause(!added.isEmpty());
        added.forEach(update.getInsertAcc()::addQuad);
        ElementGroup where = new ElementGroup();
        where.addElement(condition(before));
        update.setElement(where);
        return update;
    }

    private static Element condition(Position before) {
        return inGraph(
                StoredPosition.GRAPH,
                StoredPosition.quads(before).stream().map(Quad::asTriple).toList());
    }

    private static Element inGraph(Node graph, List<Triple> triples) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        triples.forEach(block::addTriple);
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        return new ElementNamedGraph(graph, group);
    }
}
