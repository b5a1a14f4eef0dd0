package org.claimgraph.browse;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * A group of graph patterns of a query, put together from nodes, so that nothing is ever parsed from what was asked.
 */
public final class Patterns {

    private final ElementGroup group = new ElementGroup();
    private int variables;

    /** The variable has one of these values. */
    public Patterns values(Var variable, Collection<Node> nodes) {
        ElementData data = new ElementData();
        data.add(variable);
        nodes.forEach(node -> data.add(BindingFactory.binding(variable, node)));
        group.addElement(data);
        return this;
    }

    /** The triple holds. */
    public Patterns triple(Node subject, Node property, Node object) {
        ElementTriplesBlock block = new ElementTriplesBlock();
        block.addTriple(Triple.create(subject, property, object));
        group.addElement(block);
        return this;
    }

    /** The property has one of these values. */
    public Patterns oneOf(Node subject, Node property, Collection<Node> nodes) {
        if (nodes.size() == 1) {
            return triple(subject, property, nodes.iterator().next());
        }
        Var object = fresh();
        return values(object, nodes).triple(subject, property, object);
    }

    /** The value stands under one of these properties. */
    public Patterns under(Node subject, Collection<Node> properties, Node object) {
        Var property = fresh();
        return values(property, properties).triple(subject, property, object);
    }

    /** The text of the property has this in it, which is in lower case. */
    public Patterns contains(Node subject, Node property, String text) {
        Var value = fresh();
        return triple(subject, property, value)
                .filter(new E_StrContains(
                        new E_StrLowerCase(new E_Str(new ExprVar(value))), NodeValue.makeString(text)));
    }

    /** The other group may hold or not. */
    public Patterns optional(Patterns other) {
        group.addElement(new ElementOptional(other.group));
        return this;
    }

    /** The other group holds within one named graph. */
    public Patterns in(Node graph, Patterns other) {
        group.addElement(new ElementNamedGraph(graph, other.group));
        return this;
    }

    /** The expression is true. */
    public Patterns filter(Expr expression) {
        group.addElement(new ElementFilter(expression));
        return this;
    }

    /** The other group doesn't hold. */
    public Patterns without(Patterns other) {
        group.addElement(new ElementFilter(new E_NotExists(other.group)));
        return this;
    }

    /** One of these groups holds. */
    public Patterns union(List<Patterns> alternatives) {
        ElementUnion union = new ElementUnion();
        alternatives.forEach(alternative -> union.addElement(alternative.group));
        group.addElement(union);
        return this;
    }

    /** A variable that nothing else has. */
    public Var fresh() {
        return Var.alloc("v" + variables++);
    }

    /** The query for the distinct values of variables. */
    public Query select(Var... wanted) {
        Query query = QueryFactory.create();
        query.setQuerySelectType();
        query.setDistinct(true);
        query.setQueryPattern(group);
        List.of(wanted).forEach(query::addResultVar);
        return query;
    }
}
