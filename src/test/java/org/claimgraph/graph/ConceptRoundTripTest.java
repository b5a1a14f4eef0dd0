package org.claimgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.ValueKind;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ConceptRoundTripTest {

    @Test
    void concepts_come_back_from_their_quads_however_their_numbers_were_written() {
        List<Concept> concepts = List.of(
                concept(
                        "drug/examplol",
                        List.of(
                                new PlausibleRange("dose", decimal("1E+1"), decimal("3E+2"), "mg", Optional.empty()),
                                new PlausibleRange(
                                        "dose",
                                        decimal("0.10"),
                                        decimal("3"),
                                        "mg/kg",
                                        Optional.of(Ref.of("route/oral")))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                concept(
                        "measure/dose-of-examplol",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new MeasureFacts(
                                List.of("drug|exposure", "outcome"),
                                ValueKind.INTERVAL,
                                Set.of(Dimension.AMOUNT, Dimension.TIME),
                                true,
                                List.of("population", "route"),
                                Set.of("denies", "no-difference"),
                                Optional.of("other-dose"),
                                true))),
                concept(
                        "unit/g-per-kg",
                        List.of(),
                        Optional.empty(),
                        Optional.of(new UnitFacts("g/kg", "mg/kg", new BigDecimal("1E+3"), Dimension.AMOUNT)),
                        Optional.empty()),
                concept(
                        "vague-phrase/for-years",
                        List.of(),
                        Optional.of(new PhraseFacts(
                                decimal("2.00"),
                                Optional.empty(),
                                true,
                                false,
                                Optional.of("yr"),
                                List.of(Ref.of("vague-phrase/never")))),
                        Optional.empty(),
                        Optional.empty()),
                concept(
                        "vague-phrase/more-than-rarely",
                        List.of(),
                        Optional.of(new PhraseFacts(
                                decimal("0"), decimal("5"), false, true, Optional.of("percent"), List.of())),
                        Optional.empty(),
                        Optional.empty()));
        Graph graph = GraphFactory.createDefaultGraph();
        ConceptQuads.of(Names.DEFAULT, concepts, Vocabulary.of(concepts)).forEach(quad -> graph.add(quad.asTriple()));
        assertThat(TurtleVocabulary.read(graph)).isEqualTo(concepts);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static Concept concept(
            String ref,
            List<PlausibleRange> plausible,
            Optional<PhraseFacts> phrase,
            Optional<UnitFacts> unit,
            Optional<MeasureFacts> measure) {
        return new Concept(
                Ref.of(ref),
                "a label",
                List.of("another label"),
                Optional.of("What it is."),
                List.of(Ref.of("drug/above")),
                List.of("http://example.org/same"),
                List.of(Ref.of("drug/beside")),
                List.of(Ref.of("drug/with")),
                true,
                true,
                List.of("onset"),
                plausible,
                List.of(Ref.of("drug/former")),
                true,
                phrase,
                unit,
                measure,
                Optional.of(3));
    }
}
