package org.claimgraph.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.rdf.Ontology;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * The ontology as its page shows it.
 *
 * @param values the terms that are no class and no property, by the class that they are of
 */
record OntologyPage(
        String version,
        List<Document> documents,
        List<Term> classes,
        List<Term> properties,
        List<Group> values,
        List<Measure> measures,
        List<Scheme> schemes) {

    private static final String OF_SCHEMES = "/schemes/";

    /** One of the documents that make the ontology; those of schemes are told of with the schemes. */
    record Document(String iri, String title, String description) {}

    /**
     * A class, property or value.
     *
     * @param anchor its local name
     * @param details what else is said of it, as pairs such as "range" and a term
     */
    record Term(String anchor, String iri, String label, String definition, List<Detail> details) {}

    /** Something said of a term; with an address where it is a term of ours. */
    record Detail(String name, String text, Optional<String> href) {}

    /** The values of a class. */
    record Group(String label, List<Term> terms) {}

    /** A measure: what claims on it must state, what value they take, and what makes one question of them. */
    record Measure(
            String id, String label, String definition, String requires, String valueKind, String comparedWithin) {}

    /** A scheme of concepts and how many there are. */
    record Scheme(String id, String title, String definition, int concepts) {}

    static OntologyPage of(Ontology ontology, Vocabulary vocabulary) {
        return new Making(ontology).page(vocabulary);
    }

    private record Making(Ontology ontology) {

        OntologyPage page(Vocabulary vocabulary) {
            List<Node> classes = ours(ontology.classes());
            List<Node> properties = ours(ontology.properties());
            return new OntologyPage(
                    ontology.documents().stream()
                            .flatMap(document -> ontology.values(document, OWL2.versionInfo.asNode()))
                            .map(Node::getLiteralLexicalForm)
                            .max(Comparator.naturalOrder())
                            .orElse(""),
                    ontology.documents().stream()
                            .filter(document -> !document.getURI().contains(OF_SCHEMES))
                            .map(document -> new Document(
                                    document.getURI(),
                                    text(document, DCTerms.title.asNode()),
                                    text(document, DCTerms.description.asNode())))
                            .toList(),
                    classes.stream().map(this::term).toList(),
                    properties.stream().map(this::term).toList(),
                    groups(classes, properties),
                    vocabulary.inScheme("measure").stream()
                            .flatMap(concept -> concept.measure().map(facts -> measure(concept, facts)).stream())
                            .toList(),
                    vocabulary.schemes().stream()
                            .sorted()
                            .map(scheme -> new Scheme(
                                    scheme,
                                    label(Terms.scheme(scheme)),
                                    text(Terms.scheme(scheme), SKOS.definition.asNode()),
                                    vocabulary.inScheme(scheme).size()))
                            .toList());
        }

        private static Measure measure(Concept concept, MeasureFacts facts) {
            return new Measure(
                    concept.ref().id(),
                    concept.label(),
                    concept.definition().orElse(""),
                    String.join(", ", facts.requires()),
                    facts.valueKind().name().toLowerCase(Locale.ROOT),
                    String.join(", ", facts.comparedWithin()));
        }

        private static List<Node> ours(List<Node> nodes) {
            return nodes.stream()
                    .filter(node -> node.getURI().startsWith(Terms.NAMESPACE))
                    .toList();
        }

        private List<Group> groups(List<Node> classes, List<Node> properties) {
            Set<Node> others = new HashSet<>(classes);
            others.addAll(properties);
            return ontology.triples().stream()
                    .filter(triple -> triple.getPredicate().equals(Terms.TYPE)
                            && triple.getSubject().isURI()
                            && triple.getSubject().getURI().startsWith(Terms.NAMESPACE)
                            && !others.contains(triple.getSubject()))
                    .collect(Collectors.groupingBy(
                            triple -> label(triple.getObject()),
                            TreeMap::new,
                            Collectors.mapping(triple -> term(triple.getSubject()), Collectors.toList())))
                    .entrySet()
                    .stream()
                    .map(group -> new Group(
                            group.getKey(),
                            group.getValue().stream()
                                    .sorted(Comparator.comparing(Term::anchor))
                                    .toList()))
                    .toList();
        }

        private Term term(Node node) {
            List<Detail> details = new ArrayList<>();
            details(node, RDFS.subClassOf.asNode(), "kind of", details);
            details(node, RDFS.subPropertyOf.asNode(), "narrower than", details);
            details(node, RDFS.domain.asNode(), "of", details);
            details(node, RDFS.range.asNode(), "value", details);
            details(node, SKOS.example.asNode(), "example", details);
            return new Term(
                    node.getURI().substring(Terms.NAMESPACE.length()),
                    node.getURI(),
                    label(node),
                    text(node, SKOS.definition.asNode()),
                    List.copyOf(details));
        }

        private void details(Node node, Node property, String name, List<Detail> details) {
            ontology.values(node, property)
                    .filter(value -> !value.isBlank())
                    .map(value -> value.isLiteral()
                            ? new Detail(name, value.getLiteralLexicalForm(), Optional.empty())
                            : new Detail(name, label(value), href(value)))
                    .sorted(Comparator.comparing(Detail::text))
                    .forEach(details::add);
        }

        private static Optional<String> href(Node node) {
            return Optional.of(node.getURI())
                    .filter(iri -> iri.startsWith(Terms.NAMESPACE))
                    .map(iri -> "#" + iri.substring(Terms.NAMESPACE.length()));
        }

        private String label(Node node) {
            return Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode())
                    .flatMap(property -> ontology.values(node, property))
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElseGet(() -> node.getURI().replaceAll("^.*[/#]", ""));
        }

        private String text(Node node, Node property) {
            return ontology.values(node, property)
                    .map(Node::getLiteralLexicalForm)
                    .findFirst()
                    .orElse("");
        }
    }
}
