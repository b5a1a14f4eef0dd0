package org.claimgraph.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.ConceptQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Holds the quads of a source against SHACL shapes, on a graph of its own that has beside them only what the shapes
 * look at: the classes of what is named, and the rules of the measures.
 */
public final class ShapeCheck {

    private static final Node SUB_CLASS_OF = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subClassOf");
    private static final Node VIOLATION = NodeFactory.createURI("http://www.w3.org/ns/shacl#Violation");
    private static final Pattern CONCEPT = Pattern.compile("<?" + Terms.CONCEPTS + "[a-z0-9-]+/([a-z0-9-]+)>?");
    private static final int LONGEST = 400;

    /** The schemes whose concepts the shapes look into, beside their class. */
    private static final Set<String> RULED = Set.of("measure", "category", "unit");

    private static final Set<Node> RULES = Set.of(SUB_CLASS_OF, Terms.of("key"));

    private final Shapes shapes;
    private final List<Triple> rules;
    private final Map<String, Node> classes = new HashMap<>();

    /**
     * A check of these shapes, which are parsed once.
     *
     * @param shapes as in {@code ontology/shapes/{claim,source}.ttl}
     * @param ontology with the classes, the facets and the measures
     */
    public ShapeCheck(Graph shapes, Graph ontology) {
        this.shapes = Shapes.parse(shapes);
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

    void check(Curation curation, Vocabulary vocabulary, Item file, List<Item> claims) {
        Map<Node, Item> items = new HashMap<>();
        file.child("source")
                .ifPresent(source ->
                        items.put(Names.DEFAULT.source(curation.source().id()), source));
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = curation.claims().get(i);
            items.put(Names.DEFAULT.claim(claim.source(), claim.id()), claims.get(i));
            items.putIfAbsent(Names.DEFAULT.proposition(claim.proposition().hash()), claims.get(i));
        }
        Graph graph = graph(ClaimQuads.of(Names.DEFAULT, curation), vocabulary);
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            // Works and bodies are there for their class alone; what else is said of them was checked in their own
            // file.
            Item item = items.get(entry.focusNode());
            if (item != null && entry.severity().level().equals(VIOLATION)) {
                item.report(FindingKind.SHAPE, message(entry));
            }
        }
    }

    private Graph graph(List<Quad> quads, Vocabulary vocabulary) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        rules.forEach(graph::add);
        Set<Node> named = new HashSet<>();
        for (Quad quad : quads) {
            graph.add(quad.asTriple());
            if (quad.getObject().isURI() && named.add(quad.getObject())) {
                describe(quad.getObject(), vocabulary, graph);
            }
        }
        return graph;
    }

    private void describe(Node node, Vocabulary vocabulary, Graph graph) {
        Optional<Ref> concept = Terms.conceptOf(node);
        concept.ifPresent(ref -> {
            graph.add(node, Terms.TYPE, classOf(ref.scheme()));
            graph.add(node, Terms.IN_SCHEME, Terms.scheme(ref.scheme()));
            vocabulary
                    .find(ref)
                    .filter(found -> RULED.contains(ref.scheme()))
                    .ifPresent(found -> ConceptQuads.of(Names.DEFAULT, List.of(found), vocabulary)
                            .forEach(quad -> graph.add(quad.asTriple())));
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

    private static String message(ReportEntry entry) {
        String words = entry.messages().stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> String.valueOf(entry.message()));
        return Quoted.plain(CONCEPT.matcher(words).replaceAll("'$1'"), LONGEST);
    }
}
