package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Proposition;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;

/** The shipped measures, units and categories, and a few drugs, populations and outcomes to speak of. */
final class SmallVocabulary {

    static final Vocabulary VOCABULARY = shipped().with(own());

    static final Background BACKGROUND = new Background(
            VOCABULARY,
            Map.of(
                    "dea", new Body("dea", "DEA", "control-authority", Optional.of("united-states"), List.of()),
                    "college", new Body("college", "College", "professional-body", Optional.empty(), List.of())));

    static final Comparer COMPARER = new Comparer(BACKGROUND);

    private SmallVocabulary() {}

    /** The comparison of claims that all answer one question. */
    static Comparison compare(List<Testimony> testimonies) {
        List<Question> questions = testimonies.stream()
                .map(testimony -> question(testimony.claim().proposition()))
                .distinct()
                .toList();
        assertThat(questions).hasSize(1);
        return COMPARER.compare(questions.getFirst(), testimonies);
    }

    static Comparison compare(Said... said) {
        return compare(Said.all(said));
    }

    static Question question(Proposition proposition) {
        return COMPARER.questions().of(proposition);
    }

    private static Vocabulary shipped() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String folder : List.of("ontology", "ontology/schemes")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".ttl"))
                        .forEach(file -> RDFParser.source(file).parse(graph));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Vocabulary.of(TurtleVocabulary.read(graph));
    }

    private static List<Concept> own() {
        List<Concept> own = new ArrayList<>();
        own.add(concept("drug/ketamine", List.of(), List.of(), false));
        own.add(concept("drug/racemic-ketamine", List.of("drug/ketamine"), List.of(), false));
        own.add(concept("drug/esketamine", List.of("drug/ketamine"), List.of(), false));
        own.add(concept("drug/lithium", List.of(), List.of(), false));
        own.add(concept("population/depression", List.of(), List.of(), true));
        own.add(concept("population/trd", List.of("population/depression"), List.of("population/mdd"), false));
        own.add(concept("population/mdd", List.of("population/depression"), List.of(), false));
        own.add(concept("population/bipolar", List.of("population/depression"), List.of("population/trd"), false));
        own.add(concept("population/adults", List.of(), List.of("population/depression", "population/trd"), false));
        own.add(concept("population/children", List.of(), List.of("population/depression"), false));
        own.add(concept("outcome/depression-outcome", List.of(), List.of(), true));
        own.add(concept("outcome/relief", List.of("outcome/depression-outcome"), List.of(), false));
        own.add(concept("outcome/receptor-change", List.of("outcome/depression-outcome"), List.of(), false));
        own.add(concept("outcome/pain-relief", List.of(), List.of(), false));
        own.add(concept("adverse-effect/nausea", List.of(), List.of(), false));
        own.add(concept("target/receptor", List.of(), List.of(), false));
        own.add(concept("setting/misuse", List.of(), List.of(), false, true));
        Concept ketamine = own.removeFirst();
        own.add(with(
                ketamine,
                List.of(new PlausibleRange(
                        "dose",
                        Optional.of(new BigDecimal("0.1")),
                        Optional.of(new BigDecimal("3")),
                        "mg/kg",
                        Optional.empty()))));
        return own;
    }

    private static Concept concept(String ref, List<String> broader, List<String> coOccurring, boolean family) {
        return concept(ref, broader, coOccurring, family, false);
    }

    private static Concept concept(
            String ref, List<String> broader, List<String> coOccurring, boolean family, boolean exceptional) {
        Concept plain = Concept.named(Ref.of(ref), Ref.of(ref).id().replace('-', ' '));
        return new Concept(
                plain.ref(),
                plain.label(),
                List.of(),
                Optional.empty(),
                broader.stream().map(Ref::of).toList(),
                List.of(),
                coOccurring.stream().map(Ref::of).toList(),
                List.of(),
                family,
                exceptional,
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Concept with(Concept plain, List<PlausibleRange> plausible) {
        return new Concept(
                plain.ref(),
                plain.label(),
                List.of(),
                Optional.empty(),
                plain.broader(),
                List.of(),
                plain.mayCoOccurWith(),
                List.of(),
                plain.questionFamily(),
                plain.exceptional(),
                List.of(),
                plausible,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
