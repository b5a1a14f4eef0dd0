package org.claimgraph.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Curation;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/**
 * Holds the quads of a source against SHACL shapes, on a graph of its own that has beside them only what the shapes
 * look at: the classes of what is named, and the rules of the measures.
 */
public final class ShapeCheck {

    private static final Node SUB_CLASS_OF = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subClassOf");
    private static final Node VIOLATION = NodeFactory.createURI("http://www.w3.org/ns/shacl#Violation");
    private static final Set<Node> RULES = Set.of(
            SUB_CLASS_OF,
            Terms.of("key"),
            Terms.REQUIRES,
            Terms.VALUE_KIND,
            Terms.VALUE_OPTIONAL,
            Terms.of("excludesStance"),
            Terms.DIMENSION,
            Terms.BASE_UNIT);

    private final Shapes shapes;
    private final Graph ontology;
    private final List<Triple> rules;
    private final Map<String, Node> classes = new HashMap<>();

    /**
     * A check of these shapes, which are parsed once.
     *
     * @param shapes as in {@code ontology/shapes/{claim,source}.ttl}
     * @param ontology with the classes, the facets, the measures and the units
     */
    public ShapeCheck(Graph shapes, Graph ontology) {
        this.shapes = Shapes.parse(shapes);
        this.ontology = ontology;
        Set<Triple> found = new HashSet<>();
        ontology.find()
                .filterKeep(triple -> RULES.contains(triple.getPredicate())
                        || triple.getObject().equals(Terms.of("FacetProperty")))
                .forEach(found::add);
        this.rules = List.copyOf(found);
        ontology.find(Node.ANY, Terms.of("conceptClass"), Node.ANY)
                .forEach(triple -> Terms.conceptOf(NodeFactory.createURI(triple.getSubject() + "/x"))
                        .ifPresent(ref -> classes.put(ref.scheme(), triple.getObject())));
    }

    void check(Curation curation, Item file, List<Item> claims) {
        List<Quad> quads = ClaimQuads.of(Names.DEFAULT, curation);
        Graph graph = graph(quads);
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            if (entry.severity().level().equals(VIOLATION)) {
                at(entry.focusNode(), curation, file, claims).report(FindingKind.SHAPE, message(entry));
            }
        }
    }

    private Graph graph(List<Quad> quads) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        rules.forEach(graph::add);
        Set<Node> named = new HashSet<>();
        for (Quad quad : quads) {
            graph.add(quad.asTriple());
            if (quad.getObject().isURI() && named.add(quad.getObject())) {
                describe(quad.getObject(), graph);
            }
        }
        return graph;
    }

    private void describe(Node node, Graph graph) {
        Optional<Ref> concept = Terms.conceptOf(node);
        concept.ifPresent(ref -> {
            graph.add(node, Terms.TYPE, classOf(ref.scheme()));
            graph.add(node, Terms.IN_SCHEME, Terms.scheme(ref.scheme()));
            ontology.find(node, Terms.CATEGORY_OF, Node.ANY).forEach(graph::add);
        });
        if (concept.isEmpty() && Names.DEFAULT.local(node, "work/").isPresent()) {
            graph.add(node, Terms.TYPE, Terms.WORK);
        } else if (concept.isEmpty() && Names.DEFAULT.local(node, "body/").isPresent()) {
            graph.add(node, Terms.TYPE, Terms.of("Body"));
        }
    }

    private Node classOf(String scheme) {
        return classes.getOrDefault(
                scheme,
                Terms.of(Arrays.stream(scheme.split("-", -1))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())));
    }

    private static Item at(Node focus, Curation curation, Item file, List<Item> claims) {
        for (int i = 0; i < claims.size(); i++) {
            var claim = curation.claims().get(i);
            if (focus.equals(Names.DEFAULT.claim(claim.source(), claim.id()))
                    || focus.equals(
                            Names.DEFAULT.proposition(claim.proposition().hash()))) {
                return claims.get(i);
            }
        }
        return file.child("source").orElse(file);
    }

    private static String message(ReportEntry entry) {
        String words = entry.messages().stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> String.valueOf(entry.message()));
        return Quoted.plain(words);
    }
}
