package org.claimgraph.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Reads concepts from a graph of SKOS and our own properties, as {@code ontology/} and a corpus have them in Turtle.
 */
public final class TurtleVocabulary {

    /** Where a local name such as {@code noDifference} has a hyphen in a claim file. */
    private static final Pattern UPPER = Pattern.compile("[A-Z]");

    private final Graph graph;

    private TurtleVocabulary(Graph graph) {
        this.graph = graph;
    }

    /** The concepts of the graph that lie in one of our schemes, by scheme and slug. */
    public static List<Concept> read(Graph graph) {
        TurtleVocabulary reader = new TurtleVocabulary(graph);
        return graph.find(Node.ANY, Terms.TYPE, Terms.CONCEPT).mapWith(Triple::getSubject).toList().stream()
                .flatMap(node -> Terms.conceptOf(node).map(ref -> reader.concept(node, ref)).stream())
                .sorted((a, b) -> a.ref().compareTo(b.ref()))
                .toList();
    }

    private Concept concept(Node node, Ref ref) {
        return new Concept(
                ref,
                text(node, Terms.PREF_LABEL).orElse(ref.id()),
                texts(node, Terms.ALT_LABEL).sorted().toList(),
                text(node, Terms.DEFINITION),
                refs(node, Terms.BROADER),
                nodes(node, Terms.EXACT_MATCH)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .sorted()
                        .toList(),
                refs(node, Terms.MAY_CO_OCCUR_WITH),
                refs(node, Terms.COMPATIBLE_WITH),
                flag(node, Terms.QUESTION_FAMILY),
                flag(node, Terms.EXCEPTIONAL),
                refs(node, Terms.CATEGORY_OF).stream().map(Ref::id).toList(),
                nodes(node, Terms.PLAUSIBLE).map(this::plausible).toList(),
                refs(node, Terms.REPLACES),
                flag(node, Terms.PROVISIONAL),
                ref.scheme().equals("vague-phrase") ? Optional.of(phrase(node)) : Optional.empty(),
                text(node, Terms.SYMBOL).map(symbol -> unit(node, symbol)),
                nodes(node, Terms.VALUE_KIND).findFirst().map(kind -> measure(node, kind)),
                text(node, Terms.RANK).map(Integer::valueOf));
    }

    private PlausibleRange plausible(Node node) {
        return new PlausibleRange(
                refs(node, Terms.PLAUSIBLE_MEASURE).getFirst().id(),
                number(node, Terms.PLAUSIBLE_MIN),
                number(node, Terms.PLAUSIBLE_MAX),
                symbol(node, Terms.PLAUSIBLE_UNIT).orElseThrow(),
                refs(node, Terms.PLAUSIBLE_ROUTE).stream().findFirst());
    }

    private PhraseFacts phrase(Node node) {
        return new PhraseFacts(
                number(node, Terms.PHRASE_MIN),
                number(node, Terms.PHRASE_MAX),
                text(node, Terms.PHRASE_MIN_INCLUSIVE).map("true"::equals).orElse(true),
                text(node, Terms.PHRASE_MAX_INCLUSIVE).map("true"::equals).orElse(true),
                symbol(node, Terms.PHRASE_UNIT),
                refs(node, Terms.EXCLUDES));
    }

    private UnitFacts unit(Node node, String symbol) {
        return new UnitFacts(
                symbol,
                symbol(node, Terms.BASE_UNIT).orElse(symbol),
                number(node, Terms.FACTOR).orElse(BigDecimal.ONE),
                dimensions(node).findFirst().orElseThrow());
    }

    private MeasureFacts measure(Node node, Node kind) {
        return new MeasureFacts(
                texts(node, Terms.REQUIRES).sorted().toList(),
                ValueKind.of(kind),
                dimensions(node).collect(Collectors.toUnmodifiableSet()),
                flag(node, Terms.VALUE_OPTIONAL),
                texts(node, Terms.COMPARED_WITHIN).sorted().toList(),
                nodes(node, Terms.EXCLUDES_STANCE)
                        .map(stance -> UPPER.matcher(stance.getLocalName())
                                .replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                refs(node, Terms.OPPOSITE).stream().map(Ref::id).findFirst(),
                flag(node, Terms.HIGH_STAKES));
    }

    private Stream<Dimension> dimensions(Node node) {
        return nodes(node, Terms.DIMENSION).map(Dimension::of);
    }

    private Optional<String> symbol(Node node, Node property) {
        return nodes(node, property)
                .findFirst()
                .flatMap(unit -> text(unit, Terms.SYMBOL)
                        .or(() -> Terms.conceptOf(unit).map(ref -> ref.id().replace("-per-", "/"))));
    }

    private List<Ref> refs(Node node, Node property) {
        return nodes(node, property)
                .flatMap(object -> Terms.conceptOf(object).stream())
                .sorted()
                .toList();
    }

    private boolean flag(Node node, Node property) {
        return text(node, property).filter("true"::equals).isPresent();
    }

    private Optional<BigDecimal> number(Node node, Node property) {
        return text(node, property).map(BigDecimal::new);
    }

    private Optional<String> text(Node node, Node property) {
        return texts(node, property).sorted().findFirst();
    }

    private Stream<String> texts(Node node, Node property) {
        return nodes(node, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> nodes(Node node, Node property) {
        return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }
}
