package org.claimgraph.graph;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.Vocabulary;

/** Writes concepts, and what is broader than each, as the quads of the vocabulary graph. */
public final class ConceptQuads {

    private final Statements out;

    private ConceptQuads(Names names) {
        this.out = new Statements(names.vocabularyGraph());
    }

    /** The quads of these concepts, with the closures that the vocabulary has of them. */
    public static List<Quad> of(Names names, Collection<Concept> concepts, Vocabulary vocabulary) {
        ConceptQuads quads = new ConceptQuads(names);
        for (Concept concept : concepts) {
            quads.concept(Terms.concept(concept.ref()), concept);
            quads.closure(concept.ref(), vocabulary);
        }
        return quads.out.quads();
    }

    /** Only what is broader than each of these concepts, itself included, at any distance. */
    public static List<Quad> closures(Names names, Collection<Concept> concepts, Vocabulary vocabulary) {
        ConceptQuads quads = new ConceptQuads(names);
        concepts.forEach(concept -> quads.closure(concept.ref(), vocabulary));
        return quads.out.quads();
    }

    private void closure(Ref ref, Vocabulary vocabulary) {
        vocabulary
                .broaderOrSelf(ref)
                .forEach(above -> out.add(Terms.concept(ref), Terms.BROADER_OR_SELF, Terms.concept(above)));
    }

    private void concept(Node node, Concept concept) {
        out.add(node, Terms.TYPE, Terms.CONCEPT);
        out.add(node, Terms.IN_SCHEME, Terms.scheme(concept.ref().scheme()));
        out.text(node, Terms.NOTATION, concept.ref().id());
        english(node, Terms.PREF_LABEL, concept.label());
        concept.altLabels().forEach(label -> english(node, Terms.ALT_LABEL, label));
        concept.definition().ifPresent(definition -> english(node, Terms.DEFINITION, definition));
        refs(node, Terms.BROADER, concept.broader());
        concept.exactMatches().forEach(iri -> out.iri(node, Terms.EXACT_MATCH, iri));
        refs(node, Terms.MAY_CO_OCCUR_WITH, concept.mayCoOccurWith());
        refs(node, Terms.COMPATIBLE_WITH, concept.compatibleWith());
        refs(node, Terms.REPLACES, concept.replaces());
        out.flag(node, Terms.QUESTION_FAMILY, concept.questionFamily());
        out.flag(node, Terms.EXCEPTIONAL, concept.exceptional());
        out.flag(node, Terms.PROVISIONAL, concept.provisional());
        concept.measures()
                .forEach(measure -> out.add(node, Terms.CATEGORY_OF, Terms.concept(new Ref("measure", measure))));
        for (int i = 0; i < concept.plausible().size(); i++) {
            Node range = NodeFactory.createURI(node.getURI() + "/plausible-" + (i + 1));
            out.add(node, Terms.PLAUSIBLE, range);
            plausible(range, concept.plausible().get(i));
        }
        concept.phrase().ifPresent(phrase -> phrase(node, phrase));
        concept.unit().ifPresent(unit -> unit(node, unit));
        concept.measure().ifPresent(measure -> measure(node, measure));
        concept.rank().ifPresent(rank -> out.integer(node, Terms.RANK, rank));
    }

    private void plausible(Node node, PlausibleRange range) {
        out.add(node, Terms.PLAUSIBLE_MEASURE, Terms.concept(new Ref("measure", range.measure())));
        number(node, Terms.PLAUSIBLE_MIN, range.min());
        number(node, Terms.PLAUSIBLE_MAX, range.max());
        out.add(node, Terms.PLAUSIBLE_UNIT, ClaimTerms.unit(range.unit()));
        range.route().ifPresent(route -> out.add(node, Terms.PLAUSIBLE_ROUTE, Terms.concept(route)));
    }

    private void phrase(Node node, PhraseFacts phrase) {
        number(node, Terms.PHRASE_MIN, phrase.min());
        number(node, Terms.PHRASE_MAX, phrase.max());
        out.bool(node, Terms.PHRASE_MIN_INCLUSIVE, phrase.minInclusive());
        out.bool(node, Terms.PHRASE_MAX_INCLUSIVE, phrase.maxInclusive());
        phrase.unit().ifPresent(unit -> out.add(node, Terms.PHRASE_UNIT, ClaimTerms.unit(unit)));
        refs(node, Terms.EXCLUDES, phrase.excludes());
    }

    private void unit(Node node, UnitFacts unit) {
        out.text(node, Terms.SYMBOL, unit.symbol());
        out.add(node, Terms.BASE_UNIT, ClaimTerms.unit(unit.base()));
        out.number(node, Terms.FACTOR, unit.multiplier());
        out.add(node, Terms.DIMENSION, unit.dimension().term());
    }

    private void measure(Node node, MeasureFacts measure) {
        measure.requires().forEach(key -> out.text(node, Terms.REQUIRES, key));
        out.add(node, Terms.VALUE_KIND, measure.valueKind().term());
        measure.dimensions().forEach(dimension -> out.add(node, Terms.DIMENSION, dimension.term()));
        out.flag(node, Terms.VALUE_OPTIONAL, measure.valueOptional());
        measure.comparedWithin().forEach(key -> out.text(node, Terms.COMPARED_WITHIN, key));
        measure.opposite().ifPresent(other -> out.add(node, Terms.OPPOSITE, Terms.concept(new Ref("measure", other))));
        out.flag(node, Terms.HIGH_STAKES, measure.highStakes());
        for (Stance stance : Stance.values()) {
            if (measure.excludedStances().contains(stance.key())) {
                out.add(node, Terms.EXCLUDES_STANCE, ClaimTerms.stance(stance));
            }
        }
    }

    private void refs(Node node, Node property, List<Ref> refs) {
        refs.forEach(ref -> out.add(node, property, Terms.concept(ref)));
    }

    private void number(Node node, Node property, Optional<BigDecimal> number) {
        number.ifPresent(present -> out.number(node, property, present));
    }

    private void english(Node node, Node property, String text) {
        out.add(node, property, NodeFactory.createLiteralLang(text, "en"));
    }
}
