package org.claimgraph.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.vocabulary.Terms;

/** The ontology that ships with the service, as its files have it. */
public final class Ontology {

    /** What the IRIs of its documents start with. */
    public static final String DOCUMENT = Terms.NAMESPACE.substring(0, Terms.NAMESPACE.length() - 1);

    private static final Set<Node> PROPERTY_CLASSES =
            Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());

    private final List<Triple> triples;
    private final Map<Node, List<Triple>> bySubject;

    /** The ontology of these triples. */
    public Ontology(List<Triple> triples) {
        this.triples = List.copyOf(triples);
        this.bySubject = triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
    }

    /** All of it. */
    public List<Triple> triples() {
        return triples;
    }

    /** Its documents, by IRI. */
    public List<Node> documents() {
        return of(OWL2.Ontology.asNode());
    }

    /** Its classes, by IRI. */
    public List<Node> classes() {
        return of(OWL2.Class.asNode());
    }

    /** Its properties, by IRI. */
    public List<Node> properties() {
        return sorted(triples.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.TYPE))
                .filter(triple -> PROPERTY_CLASSES.contains(triple.getObject()))
                .map(Triple::getSubject));
    }

    /** Whether the values of a property are things, not literals. */
    public boolean leadsToThings(Node property) {
        return values(property, Terms.TYPE).anyMatch(OWL2.ObjectProperty.asNode()::equals);
    }

    /** The range of a property, where it has one. */
    public Optional<Node> range(Node property) {
        return values(property, RDFS.range.asNode()).findFirst();
    }

    /** The things of a class, by IRI. */
    public List<Node> of(Node type) {
        return sorted(triples.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.TYPE)
                        && triple.getObject().equals(type))
                .map(Triple::getSubject));
    }

    /** The values that a thing has for a property. */
    public Stream<Node> values(Node thing, Node property) {
        return bySubject.getOrDefault(thing, List.of()).stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject);
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }
}
