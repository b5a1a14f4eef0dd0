package org.claimgraph.graph;

import org.apache.jena.graph.Node;
import org.claimgraph.claim.Band;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Writes a proposition: what it is about, how far it reaches, and its value in base units. */
final class PropositionQuads {

    private final Names names;
    private final Statements out;

    PropositionQuads(Names names, Statements out) {
        this.names = names;
        this.out = out;
    }

    void add(Node node, Proposition proposition) {
        out.add(node, Terms.TYPE, Terms.PROPOSITION_CLASS);
        out.add(node, Terms.MEASURE, Terms.concept(new Ref("measure", proposition.measure())));
        proposition
                .scope()
                .facets()
                .forEach((facet, refs) ->
                        refs.forEach(ref -> out.add(node, ClaimTerms.facet(facet), names.facetValue(ref))));
        proposition.scope().dose().ifPresent(dose -> interval(node, IntervalTerms.DOSE, dose));
        proposition.scope().assessmentTime().ifPresent(time -> interval(node, IntervalTerms.ASSESSMENT_TIME, time));
        if (proposition.modality() != Modality.GENERIC) {
            out.add(node, Terms.MODALITY, ClaimTerms.modality(proposition.modality()));
        }
        proposition.value().interval().ifPresent(interval -> {
            interval(node, IntervalTerms.VALUE, interval);
            if (interval.unit().equals("h")) {
                Band band = Band.of(interval.high());
                out.add(node, Terms.BAND, Terms.concept(new Ref("band", band.slug())));
            }
        });
        proposition.value().wording().ifPresent(wording -> out.add(node, Terms.WORDING, Terms.concept(wording)));
        proposition.value().over().ifPresent(over -> interval(node, IntervalTerms.OVER, over));
        proposition.value().category().ifPresent(category -> out.add(node, Terms.CATEGORY, Terms.concept(category)));
        out.text(node, Terms.SINCE, proposition.value().since());
    }

    private void interval(Node node, IntervalTerms terms, Interval interval) {
        interval.low().ifPresent(low -> out.number(node, terms.low(), low));
        interval.high().ifPresent(high -> out.number(node, terms.high(), high));
        out.flag(node, terms.lowOpen(), interval.low().isPresent() && interval.lowOpen());
        out.flag(node, terms.highOpen(), interval.high().isPresent() && interval.highOpen());
        out.add(node, terms.unit(), ClaimTerms.unit(interval.unit()));
    }
}
