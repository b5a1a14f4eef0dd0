package org.claimgraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/**
 * The IRIs of everything that isn't a term or concept, and of the named graphs.
 *
 * @param base what they start with, ending in a slash; {@link #DEFAULT_BASE} unless set otherwise
 */
public record Names(String base) {

    /** The base where nothing else is set. */
    public static final String DEFAULT_BASE = "https://w3id.org/claimgraph/";

    private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\\\x7f\\p{Cs}]");

    /** The names under the default base. */
    public static final Names DEFAULT = new Names(DEFAULT_BASE);

    public Node source(String id) {
        return iri("source/" + id);
    }

    public Node claim(String source, String id) {
        return iri("claim/" + source + "/" + id);
    }

    public Node proposition(String hash) {
        return iri("proposition/" + hash);
    }

    public Node work(String id) {
        return iri("work/" + id);
    }

    public Node body(String id) {
        return iri("body/" + id);
    }

    /** One state that a source was in. */
    public Node revision(String source, int number) {
        return iri("revision/" + source + "/" + number);
    }

    /** A question, by its hash. */
    public Node question(String hash) {
        return iri("question/" + hash);
    }

    /** A position on a question, counted from 1. */
    public Node position(String question, int place) {
        return iri("question/" + question + "/position/" + place);
    }

    /** That a source speaks to a question. */
    public Node voice(String question, String source) {
        return iri("question/" + question + "/voice/" + source);
    }

    /** A disagreement, by its hash. */
    public Node disagreement(String hash) {
        return iri("disagreement/" + hash);
    }

    /** What a reviewer has decided, by its id. */
    public Node review(String id) {
        return iri("review/" + id);
    }

    /** A finding, by its hash. */
    public Node finding(String hash) {
        return iri("finding/" + hash);
    }

    /** A query of the library, by its id. */
    public Node query(String id) {
        return iri("query/" + id);
    }

    /** The dataset itself. */
    public Node dataset() {
        return iri("dataset");
    }

    /** The graph of a source: all that is taken from it. */
    public Node sourceGraph(String id) {
        return iri("graph/source/" + id);
    }

    /** The graph of concepts, with the ontology. */
    public Node vocabularyGraph() {
        return iri("graph/vocabulary");
    }

    /** The graph of works and bodies. */
    public Node worksGraph() {
        return iri("graph/works");
    }

    /** The graph of what the dataset says of itself: its position, and where each source came from. */
    public Node catalogueGraph() {
        return iri("graph/catalogue");
    }

    /** The graph of questions and what they come to, all of it made from the claims. */
    public Node disagreementGraph() {
        return iri("graph/disagreements");
    }

    /** The graph of what reviewers have decided. */
    public Node reviewGraph() {
        return iri("graph/reviews");
    }

    /** The node of a facet's value: a body, or else a concept. */
    public Node facetValue(Ref ref) {
        return ref.scheme().equals("body") ? body(ref.id()) : Terms.concept(ref);
    }

    /** The reverse of {@link #facetValue}. */
    public Optional<Ref> facetValueOf(Node node) {
        return local(node, "body/").map(id -> new Ref("body", id)).or(() -> Terms.conceptOf(node));
    }

    /** What follows a prefix under the base, such as the slug of a work; empty where the node isn't there. */
    public Optional<String> local(Node node, String prefix) {
        return Optional.of(node)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(base + prefix))
                .map(iri -> iri.substring(base.length() + prefix.length()));
    }

    // Paths of requests come here too: what may not stand in an IRI would end it where a query is sent as text.
    private Node iri(String path) {
        return NodeFactory.createURI(base + NOT_IN_IRIS.matcher(path).replaceAll(match -> encoded(match.group())));
    }

    private static String encoded(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet & 0xff));
        }
        return encoded.toString();
    }
}
