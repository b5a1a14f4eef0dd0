package org.claimgraph.browse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Durations;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.Vocabulary;

/** Reads the filters of a request for claims, with a problem for each that can't be read. */
final class ClaimFilterReader {

    /** The names of all filters, and of the order. */
    static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(Facet.values()).map(Facet::key),
                    Stream.of(
                            "measure",
                            "band",
                            "stance",
                            "hedge",
                            "locus",
                            "source",
                            "work",
                            "assertedBy",
                            "within",
                            "valueMin",
                            "valueMax",
                            "unit",
                            "q",
                            "withdrawn",
                            "narrower",
                            Sorting.NAME))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_WORDS = 10;

    private final RequestParameters parameters;
    private final Vocabulary vocabulary;
    private final Names names;
    private final boolean narrower;

    private ClaimFilterReader(RequestParameters parameters, Vocabulary vocabulary, Names names) {
        this.parameters = parameters;
        this.vocabulary = vocabulary;
        this.names = names;
        this.narrower = parameters.flag("narrower", true);
    }

    static ClaimFilter read(RequestParameters parameters, Vocabulary vocabulary, Names names) {
        return new ClaimFilterReader(parameters, vocabulary, names).read();
    }

    private ClaimFilter read() {
        Map<Node, Set<Node>> ofClaim = new LinkedHashMap<>();
        slugs("source", names::source).ifPresent(nodes -> ofClaim.put(Terms.SOURCE, nodes));
        slugs("work", names::work).ifPresent(nodes -> ofClaim.put(Terms.RESTS_ON, nodes));
        slugs("assertedBy", names::body).ifPresent(nodes -> ofClaim.put(Terms.ASSERTED_BY, nodes));
        words("stance", Stance.values(), Stance::key, ClaimTerms::stance)
                .ifPresent(nodes -> ofClaim.put(Terms.STANCE, nodes));
        words("hedge", Hedge.values(), Hedge::key, ClaimTerms::hedge)
                .ifPresent(nodes -> ofClaim.put(Terms.HEDGE, nodes));
        words("locus", Locus.values(), Locus::key, ClaimTerms::locus)
                .ifPresent(nodes -> ofClaim.put(Terms.LOCUS, nodes));

        Map<Node, Set<Node>> ofProposition = new LinkedHashMap<>();
        concepts("measure", List.of("measure")).ifPresent(nodes -> ofProposition.put(Terms.MEASURE, nodes));
        concepts("band", List.of("band")).ifPresent(nodes -> ofProposition.put(Terms.BAND, nodes));
        for (Facet facet : Facet.values()) {
            Optional<Set<Node>> nodes =
                    facet == Facet.BODY ? slugs(facet.key(), names::body) : concepts(facet.key(), facet.schemes());
            nodes.ifPresent(found -> ofProposition.put(ClaimTerms.facet(facet), found));
        }
        return new ClaimFilter(
                ofClaim,
                ofProposition,
                parameters.one("within").map(text -> Durations.hours("within", text)),
                value(),
                searched(parameters),
                parameters.flag("withdrawn"));
    }

    private Optional<Set<Node>> concepts(String name, List<String> schemes) {
        ConceptParameters concepts = new ConceptParameters(parameters, vocabulary);
        return present(
                narrower
                        ? concepts.withNarrower(name, schemes)
                        : nodes(concepts.refs(name, schemes).stream().map(Terms::concept)));
    }

    private Optional<Set<Node>> slugs(String name, Function<String, Node> node) {
        return present(nodes(parameters.slugs(name).stream().map(node)));
    }

    private <W> Optional<Set<Node>> words(String name, W[] words, Function<W, String> key, Function<W, Node> node) {
        Set<String> given = parameters.words(name, Arrays.stream(words).map(key).toList());
        return present(nodes(Arrays.stream(words)
                .filter(word -> given.contains(key.apply(word)))
                .map(node)));
    }

    private static Set<Node> nodes(Stream<Node> nodes) {
        return nodes.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Set<Node>> present(Set<Node> nodes) {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes);
    }

    private Optional<ClaimFilter.ValueRange> value() {
        Optional<BigDecimal> min = parameters.decimal("valueMin");
        Optional<BigDecimal> max = parameters.decimal("valueMax");
        Optional<String> symbol = parameters.one("unit");
        if (min.isEmpty() && max.isEmpty() && symbol.isEmpty()) {
            return Optional.empty();
        }
        UnitFacts unit = symbol.flatMap(vocabulary::unit)
                .orElseThrow(() -> RequestParameters.invalid(
                        "unit",
                        "A range of values needs its unit, one of " + String.join(", ", vocabulary.unitSymbols()) + ".",
                        vocabulary.unitSymbols()));
        return Optional.of(new ClaimFilter.ValueRange(
                min.map(unit.multiplier()::multiply), max.map(unit.multiplier()::multiply), unit.base()));
    }

    /** The words of {@code q}, in lower case. */
    static List<String> searched(RequestParameters parameters) {
        List<String> words = parameters.all("q").stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            throw RequestParameters.invalid("q", "At most " + MOST_WORDS + " words can be searched at once.");
        }
        return words;
    }
}
