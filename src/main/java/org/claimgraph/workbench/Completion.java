package org.claimgraph.workbench;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.rdf.Ontology;
import org.claimgraph.rdf.Prefixes;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.claimgraph.workbench.TermsJson.TermJson;
import org.springframework.stereotype.Component;

/** The terms that a query may name: of the ontology, of the vocabulary, and those of others that our data uses. */
@Component
final class Completion {

    private static final int MOST = 100;
    private static final String OURS = "cg:";

    /** Properties of other vocabularies that the ontology doesn't define, as there is no need. */
    private static final List<String> OF_OTHERS = List.of(
            "dcterms:title",
            "dcterms:issued",
            "dcterms:license",
            "dcterms:publisher",
            "rdf:type",
            "rdfs:label",
            "rdfs:comment",
            "skos:prefLabel",
            "skos:altLabel",
            "skos:broader",
            "skos:definition",
            "skos:exactMatch",
            "skos:inScheme");

    private final List<TermJson> fixed;
    private final Supplier<Vocabulary> vocabulary;

    Completion(Ontology ontology, Supplier<Vocabulary> vocabulary, Prefixes prefixes) {
        this.fixed = Stream.concat(ours(ontology), OF_OTHERS.stream().map(name -> ofOthers(name, prefixes)))
                .toList();
        this.vocabulary = vocabulary;
    }

    /**
     * The terms that begin so, by kind and name.
     *
     * @param typed {@code cg:so} for names under a prefix, {@code so} for any whose name or label begins so
     * @param kinds the kinds that are wanted; all where it is empty
     */
    TermsJson of(String typed, Set<TermKind> kinds) {
        int colon = typed.indexOf(':');
        String prefix = colon < 0 ? "" : typed.substring(0, colon);
        String start = typed.substring(colon + 1).toLowerCase(Locale.ROOT);
        List<TermJson> found = Stream.concat(fixed.stream(), concepts(prefix))
                .filter(term -> kinds.isEmpty() || kinds.contains(term.kind()))
                .filter(term -> term.fits(prefix, start))
                .sorted(Comparator.comparing((TermJson term) -> !term.named(start))
                        .thenComparing(TermJson::kind)
                        .thenComparingInt(
                                term -> start.isEmpty() ? 0 : term.local().length())
                        .thenComparing(TermJson::name))
                .limit(MOST + 1L)
                .toList();
        return new TermsJson(found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST);
    }

    private Stream<TermJson> concepts(String prefix) {
        Vocabulary current = vocabulary.get();
        return (prefix.isEmpty() ? current.concepts().stream() : current.inScheme(prefix).stream())
                .map(Completion::concept);
    }

    private static TermJson concept(Concept concept) {
        String name = concept.ref().scheme() + ":" + concept.ref().id();
        return new TermJson(name, Terms.CONCEPTS + concept.ref(), concept.label(), TermKind.CONCEPT);
    }

    private static Stream<TermJson> ours(Ontology ontology) {
        Set<Node> classes = new HashSet<>(ontology.classes());
        Set<Node> properties = new HashSet<>(ontology.properties());
        return ontology.triples().stream()
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(Terms.NAMESPACE))
                .distinct()
                .map(node -> new TermJson(
                        OURS + node.getURI().substring(Terms.NAMESPACE.length()),
                        node.getURI(),
                        label(ontology, node),
                        classes.contains(node)
                                ? TermKind.CLASS
                                : properties.contains(node) ? TermKind.PROPERTY : TermKind.VALUE));
    }

    private static String label(Ontology ontology, Node node) {
        return Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
                .flatMap(property -> ontology.values(node, property))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static TermJson ofOthers(String name, Prefixes prefixes) {
        int colon = name.indexOf(':');
        return new TermJson(
                name,
                prefixes.all().get(name.substring(0, colon)) + name.substring(colon + 1),
                name.substring(colon + 1),
                TermKind.PROPERTY);
    }
}
