package org.claimgraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** The ontology has the words that disagreements are told in, and marks what the code takes for scope. */
class OntologyAgreesTest {

    private static final Graph GRAPH = graph();

    @Test
    void the_dimensions_of_scope_are_those_that_the_ontology_marks() {
        Set<String> marked = GRAPH
                .find(Node.ANY, Terms.of("scopeDimension"), NodeFactory.createLiteralByValue(true))
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .map(property -> GRAPH.find(property, Terms.of("key"), Node.ANY)
                        .mapWith(it -> it.getObject().getLiteralLexicalForm())
                        .toList())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(ScopeDimension.values())
                        .map(ScopeDimension::key)
                        .filter(key -> !key.equals("over")))
                .containsExactlyInAnyOrderElementsOf(marked);
        assertThat(GRAPH.contains(
                        Terms.of("overLow"), Terms.of("scopeDimension"), NodeFactory.createLiteralByValue(true)))
                .isTrue();
    }

    @Test
    void each_verdict_state_and_kind_of_finding_is_an_individual() {
        assertThat(keys("Verdict"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Verdict.values())
                        .map(Verdict::key)
                        .filter(key -> !key.equals("unrelated"))
                        .collect(Collectors.toSet()));
        assertThat(keys("QuestionState"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(QuestionState.values())
                        .map(QuestionState::key)
                        .toList());
        assertThat(keys("FindingKind"))
                .containsAll(Arrays.stream(QuestionFinding.Kind.values())
                        .map(QuestionFinding.Kind::key)
                        .toList());
    }

    @Test
    void opposites_stakes_and_ranks_are_read() {
        var contraindication =
                SmallVocabulary.VOCABULARY.measure("contraindication").orElseThrow();
        assertThat(contraindication.opposite()).contains("eligibility");
        assertThat(contraindication.highStakes()).isTrue();
        assertThat(SmallVocabulary.VOCABULARY.measure("onset").orElseThrow().highStakes())
                .isFalse();
        assertThat(SmallVocabulary.VOCABULARY.inScheme("design"))
                .isNotEmpty()
                .allSatisfy(design -> assertThat(design.rank()).isPresent());
        assertThat(SmallVocabulary.VOCABULARY
                        .find(Ref.of("design/meta-analysis"))
                        .orElseThrow()
                        .rank())
                .contains(1);
    }

    private static Set<String> keys(String type) {
        return GRAPH.find(Node.ANY, Terms.TYPE, Terms.of(type)).mapWith(Triple::getSubject).toList().stream()
                .flatMap(term -> GRAPH.find(term, Terms.of("key"), Node.ANY).toList().stream())
                .map(key -> key.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet());
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology/core.ttl")).parse(graph);
        RDFParser.source(Path.of("ontology/disagreement.ttl")).parse(graph);
        return graph;
    }
}
