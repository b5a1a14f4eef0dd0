package org.claimgraph.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Collects what is said in one graph. */
final class Statements {

    private final Node graph;
    private final List<Quad> quads = new ArrayList<>();

    Statements(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node predicate, Node object) {
        quads.add(Quad.create(graph, subject, predicate, object));
    }

    void text(Node subject, Node predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    void text(Node subject, Node predicate, Optional<String> text) {
        text.ifPresent(present -> text(subject, predicate, present));
    }

    // In the canonical form of XSD 1.0 (4.0 for 4), which is what TDB2 gives back whatever it was given.
    void number(Node subject, Node predicate, BigDecimal number) {
        BigDecimal canonical = number.scale() < 1 ? number.setScale(1) : number;
        add(subject, predicate, NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal));
    }

    void integer(Node subject, Node predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    void iri(Node subject, Node predicate, String iri) {
        add(subject, predicate, NodeFactory.createURI(iri));
    }

    void bool(Node subject, Node predicate, boolean value) {
        add(subject, predicate, NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean));
    }

    /** A date, a month or a year, typed as what it is. */
    void date(Node subject, Node predicate, Optional<String> date) {
        date.ifPresent(text -> add(
                subject,
                predicate,
                NodeFactory.createLiteralDT(
                        text,
                        switch (text.length()) {
                            case 4 -> XSDDatatype.XSDgYear;
                            case 7 -> XSDDatatype.XSDgYearMonth;
                            default -> XSDDatatype.XSDdate;
                        })));
    }

    /** Says it only where it is true: false is the same as unsaid. */
    void flag(Node subject, Node predicate, boolean flag) {
        if (flag) {
            bool(subject, predicate, true);
        }
    }

    List<Quad> quads() {
        return quads;
    }
}
