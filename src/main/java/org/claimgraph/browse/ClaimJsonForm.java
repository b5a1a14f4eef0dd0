package org.claimgraph.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.claimgraph.claim.Band;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Source;
import org.claimgraph.claim.Value;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/** Gives claims their form in JSON, with the labels that people know. */
public final class ClaimJsonForm {

    private final Names names;
    private final Vocabulary vocabulary;
    private final Described described;

    ClaimJsonForm(Names names, Vocabulary vocabulary, Described described) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.described = described;
    }

    List<ClaimJson> all() {
        return described.claims().stream().map(this::json).toList();
    }

    private ClaimJson json(Claim claim) {
        Node node = names.claim(claim.source(), claim.id());
        Optional<Source> source = Optional.ofNullable(described.sources().get(claim.source()));
        return new ClaimJson(
                claim.source() + "/" + claim.id(),
                node.getURI(),
                claim.proposition().measure(),
                claim.says(),
                facets(claim),
                claim.stance().key(),
                claim.hedge().key(),
                claim.proposition().modality().key(),
                value(claim),
                new Thing(
                        claim.source(),
                        names.source(claim.source()).getURI(),
                        source.map(Source::title).orElse(claim.source())),
                claim.assertedBy().map(body -> thing(body, names.body(body))),
                claim.cites().stream()
                        .map(work -> thing(work, names.work(work)))
                        .toList(),
                described.roots().getOrDefault(node, Set.of()).stream()
                        .map(this::root)
                        .toList(),
                claim.design(),
                claim.rating().map(rating -> new ClaimJson.RatingJson(rating.scheme(), rating.value())),
                claim.locus().key(),
                claim.locator()
                        .map(locator -> new ClaimJson.LocatorJson(
                                source.flatMap(Source::document).map(Source.Document::file),
                                locator.start(),
                                locator.end(),
                                locator.sha256())),
                names.proposition(claim.proposition().hash()).getURI(),
                source.flatMap(Source::curator),
                claim.note(),
                described.withdrawn().contains(node),
                Map.of(
                        "disagreements",
                        "/api/v1/disagreements?verdict=all&claim=" + claim.source() + "/" + claim.id()));
    }

    private Map<String, Object> facets(Claim claim) {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<Thing> things = claim.proposition().scope().of(facet).stream()
                    .map(this::facetValue)
                    .toList();
            if (things.size() == 1) {
                facets.put(facet.key(), things.getFirst());
            } else if (!things.isEmpty()) {
                facets.put(facet.key(), things);
            }
        }
        claim.proposition().scope().dose().ifPresent(dose -> facets.put("dose", normalised(dose)));
        claim.proposition().scope().assessmentTime().ifPresent(time -> facets.put("assessmentTime", normalised(time)));
        return facets;
    }

    private Thing facetValue(Ref ref) {
        return ref.scheme().equals("body") ? thing(ref.id(), names.body(ref.id())) : concept(vocabulary, ref);
    }

    /** A concept with its label. */
    public static Thing concept(Vocabulary vocabulary, Ref ref) {
        return new Thing(
                ref.id(),
                Terms.concept(ref).getURI(),
                vocabulary.find(ref).map(Concept::label).orElse(ref.id()));
    }

    private Thing thing(String id, Node node) {
        return new Thing(id, node.getURI(), described.labels().getOrDefault(node, id));
    }

    private Thing root(Node node) {
        String iri = node.getURI();
        return thing(iri.substring(iri.lastIndexOf('/') + 1), node);
    }

    private static Optional<ClaimJson.ValueJson> value(Claim claim) {
        Value value = claim.proposition().value();
        if (value.isNone() && claim.stated().isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> stated = claim.stated();
        Optional<Interval> range = stated.flatMap(Quantity::range);
        return Optional.of(new ClaimJson.ValueJson(
                stated.flatMap(Quantity::text),
                range.flatMap(Interval::low),
                range.flatMap(Interval::high),
                range.flatMap(bounds -> bounds.low().map(low -> !bounds.lowOpen())),
                range.flatMap(bounds -> bounds.high().map(high -> !bounds.highOpen())),
                range.map(Interval::unit),
                value.interval().map(ClaimJsonForm::normalised),
                stated.flatMap(Quantity::kind).map(QuantityKind::key),
                stated.map(Quantity::approximate).orElse(false),
                stated.flatMap(Quantity::phrase),
                value.interval()
                        .filter(interval -> interval.unit().equals("h"))
                        .map(interval -> Band.of(interval.high()).slug()),
                value.category().map(Ref::id),
                value.since(),
                value.over().map(ClaimJsonForm::normalised)));
    }

    private static ClaimJson.NormalisedJson normalised(Interval interval) {
        return new ClaimJson.NormalisedJson(
                interval.low(), interval.high(), !interval.lowOpen(), !interval.highOpen(), interval.unit());
    }
}
