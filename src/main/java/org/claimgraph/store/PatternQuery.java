package org.claimgraph.store;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/** The query for the quads of named graphs that fit a pattern, {@link Node#ANY} for any. */
record PatternQuery(Node graph, Node subject, Node predicate, Node object) {

    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    /** Every quad. */
    static final PatternQuery WHOLE = new PatternQuery(Node.ANY, Node.ANY, Node.ANY, Node.ANY);

    /** Whether the default graph says anything of a subject by a predicate. */
    static Query ask(Node subject, Node predicate) {
        Query query = new Query();
        query.setQueryAskType();
        query.setQueryPattern(triples(subject, predicate, OBJECT));
        return query;
    }

    Query query() {
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryPattern(new ElementNamedGraph(
                orAny(graph, GRAPH),
                triples(orAny(subject, SUBJECT), orAny(predicate, PREDICATE), orAny(object, OBJECT))));
        query.addResultVar(GRAPH);
        query.addResultVar(SUBJECT);
        query.addResultVar(PREDICATE);
        query.addResultVar(OBJECT);
        return query;
    }

    /** The same for those of some graphs; only where the pattern leaves the graph open. */
    Query queryOf(Collection<Node> graphs) {
        ElementData values = new ElementData();
        values.add(GRAPH);
        graphs.forEach(it -> values.add(BindingFactory.binding(GRAPH, it)));
        ElementGroup group = new ElementGroup();
        group.addElement(values);
        Query query = query();
        group.addElement(query.getQueryPattern());
        query.setQueryPattern(group);
        return query;
    }

    /** How many rows the answer to a query has, as {@code n}. */
    static Query counting(Query query) {
        Query counting = new Query();
        counting.setQuerySelectType();
        counting.setQueryPattern(query.getQueryPattern());
        counting.addResultVar(Var.alloc("n"), counting.allocAggregate(new AggCount()));
        return counting;
    }

    /** The quad that a row of the answer stands for. */
    Quad quad(Binding row) {
        return new Quad(
                orBound(graph, row, GRAPH),
                orBound(subject, row, SUBJECT),
                orBound(predicate, row, PREDICATE),
                orBound(object, row, OBJECT));
    }

    private static Element triples(Node subject, Node predicate, Node object) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(Triple.create(subject, predicate, object));
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        return group;
    }

    private static Node orAny(Node node, Var variable) {
        return node.equals(Node.ANY) ? variable : node;
    }

    private static Node orBound(Node node, Binding row, Var variable) {
        return node.equals(Node.ANY) ? row.get(variable) : node;
    }
}
