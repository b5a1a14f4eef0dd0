package org.claimgraph.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.vocabulary.Terms;

/** Facts that aren't in the store, gathered one by one. */
final class Facts {

    private final List<Quad> quads = new ArrayList<>();

    Facts type(Node thing, Node type) {
        return add(thing, Terms.TYPE, type);
    }

    Facts link(Node thing, Property property, Node other) {
        return add(thing, property.asNode(), other);
    }

    Facts link(Node thing, Property property, String iri) {
        return add(thing, property.asNode(), NodeFactory.createURI(iri));
    }

    Facts text(Node thing, Property property, String text) {
        return add(thing, property.asNode(), NodeFactory.createLiteralString(text));
    }

    Facts number(Node thing, Property property, long number) {
        return number(thing, property.asNode(), number);
    }

    Facts number(Node thing, Node property, long number) {
        return add(thing, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    Facts flag(Node thing, Property property, boolean flag) {
        return add(
                thing, property.asNode(), NodeFactory.createLiteralDT(Boolean.toString(flag), XSDDatatype.XSDboolean));
    }

    private Facts add(Node thing, Node property, Node value) {
        quads.add(Quad.create(Quad.defaultGraphIRI, thing, property, value));
        return this;
    }

    List<Quad> quads() {
        return List.copyOf(quads);
    }
}
