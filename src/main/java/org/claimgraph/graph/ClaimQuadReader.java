package org.claimgraph.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Locator;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.SourceRating;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Reads claims, live or withdrawn, back from the quads that {@link ClaimQuads} wrote, in whatever order they come. */
public final class ClaimQuadReader {

    private final Names names;
    private final Map<Node, Description> things;

    private ClaimQuadReader(Names names, Collection<Quad> quads) {
        this.names = names;
        this.things = Description.all(quads);
    }

    /** The claims among the quads, by source and id; the quads hold their propositions too. */
    public static List<Claim> read(Names names, Collection<Quad> quads) {
        ClaimQuadReader reader = new ClaimQuadReader(names, quads);
        return reader.things.entrySet().stream()
                .flatMap(thing -> names.local(thing.getKey(), "claim/").stream()
                        .map(path -> reader.claim(path.split("/", 2), thing.getValue())))
                .sorted(Comparator.comparing(Claim::source).thenComparing(Claim::id))
                .toList();
    }

    private Claim claim(String[] path, Description claim) {
        Node node = claim.node(Terms.PROPOSITION).orElseGet(() -> claim.required(Terms.FORMER_PROPOSITION));
        return new Claim(
                path[0],
                path[1],
                proposition(Objects.requireNonNull(things.get(node), "the quads of a claim lack its proposition")),
                ClaimTerms.word(Stance.values(), ClaimTerms::stance, claim.required(Terms.STANCE)),
                ClaimTerms.word(Hedge.values(), ClaimTerms::hedge, claim.required(Terms.HEDGE)),
                claim.text(Terms.SAYS).orElseThrow(),
                stated(claim),
                range(claim, Terms.STATED_OVER),
                range(claim, Terms.STATED_DOSE),
                range(claim, Terms.STATED_ASSESSMENT_TIME),
                slug(claim, Terms.DESIGN),
                claim.text(Terms.RATING_SCHEME)
                        .map(scheme -> new SourceRating(
                                scheme, claim.text(Terms.RATING_VALUE).orElseThrow())),
                claim.node(Terms.ASSERTED_BY).flatMap(body -> names.local(body, "body/")),
                claim.nodes(Terms.RESTS_ON).stream()
                        .flatMap(work -> names.local(work, "work/").stream())
                        .sorted()
                        .toList(),
                ClaimTerms.word(Locus.values(), ClaimTerms::locus, claim.required(Terms.LOCUS)),
                claim.integer(Terms.START)
                        .map(start -> new Locator(
                                start, claim.integer(Terms.END).orElseThrow(), claim.text(Terms.PASSAGE_SHA256))),
                claim.text(Terms.NOTE));
    }

    private Proposition proposition(Description proposition) {
        Map<Facet, List<Ref>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet,
                    proposition.nodes(ClaimTerms.facet(facet)).stream()
                            .flatMap(node -> names.facetValueOf(node).stream())
                            .toList());
        }
        return new Proposition(
                Terms.conceptOf(proposition.required(Terms.MEASURE))
                        .orElseThrow()
                        .id(),
                new Scope(
                        facets,
                        interval(proposition, IntervalTerms.DOSE),
                        interval(proposition, IntervalTerms.ASSESSMENT_TIME)),
                proposition
                        .node(Terms.MODALITY)
                        .map(node -> ClaimTerms.word(Modality.values(), ClaimTerms::modality, node))
                        .orElse(Modality.GENERIC),
                new Value(
                        interval(proposition, IntervalTerms.VALUE),
                        proposition.node(Terms.WORDING).flatMap(Terms::conceptOf),
                        proposition.node(Terms.CATEGORY).flatMap(Terms::conceptOf),
                        proposition.text(Terms.SINCE),
                        interval(proposition, IntervalTerms.OVER)));
    }

    private static Optional<Interval> interval(Description from, IntervalTerms terms) {
        return from.node(terms.unit())
                .flatMap(Terms::conceptOf)
                .map(unit -> new Interval(
                        from.number(terms.low()),
                        from.flag(terms.lowOpen()),
                        from.number(terms.high()),
                        from.flag(terms.highOpen()),
                        ClaimTerms.symbol(unit)));
    }

    private static Optional<Quantity> stated(Description claim) {
        boolean anything = Stream.of(Terms.STATED, Terms.STATED_TEXT, Terms.STATED_PHRASE)
                .anyMatch(property -> claim.node(property).isPresent());
        return anything
                ? Optional.of(new Quantity(
                        claim.text(Terms.STATED_TEXT),
                        range(claim, Terms.STATED),
                        claim.node(Terms.QUANTITY_KIND)
                                .map(node -> ClaimTerms.word(QuantityKind.values(), ClaimTerms::quantityKind, node)),
                        claim.flag(Terms.APPROXIMATE),
                        slug(claim, Terms.STATED_PHRASE)))
                : Optional.empty();
    }

    private static Optional<Interval> range(Description claim, Node property) {
        return claim.text(property).map(Interval::parse);
    }

    private static Optional<String> slug(Description from, Node property) {
        return from.node(property).flatMap(Terms::conceptOf).map(Ref::id);
    }
}
