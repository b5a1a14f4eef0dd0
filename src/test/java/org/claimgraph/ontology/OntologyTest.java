package org.claimgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.graph.ClaimQuadReader;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.ValueKind;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OntologyTest {

    private static final Node DEFINED_BY = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#isDefinedBy");
    private static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    private static final Graph GRAPH = OntologyFiles.graph(OntologyFiles.vocabulary());
    private static final Vocabulary VOCABULARY = Vocabulary.of(TurtleVocabulary.read(GRAPH));

    @TestFactory
    Stream<DynamicTest> each_term_is_labelled_and_defined() {
        return GRAPH.find(Node.ANY, DEFINED_BY, Node.ANY).mapWith(Triple::getSubject).toSet().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(term -> DynamicTest.dynamicTest(term.getURI(), () -> {
                    assertThat(GRAPH.contains(term, LABEL, Node.ANY)
                                    || GRAPH.contains(term, Terms.PREF_LABEL, Node.ANY))
                            .as("label")
                            .isTrue();
                    assertThat(GRAPH.contains(term, Terms.DEFINITION, Node.ANY))
                            .as("definition")
                            .isTrue();
                }));
    }

    @Test
    void every_term_of_ours_that_the_files_use_is_defined_by_one_of_them() {
        Set<String> used = new TreeSet<>();
        GRAPH.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(node -> node.isURI() && node.getURI().startsWith(Terms.NAMESPACE))
                        .forEach(node -> used.add(node.getURI())));
        assertThat(used).isNotEmpty().allMatch(iri -> GRAPH.contains(NodeFactory.createURI(iri), DEFINED_BY, Node.ANY));
    }

    @Test
    void every_term_that_the_code_writes_is_in_the_ontology() throws IllegalAccessException {
        List<Node> terms = new ArrayList<>();
        for (var field : Terms.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Node node) {
                terms.add(node);
            }
        }
        Arrays.stream(Facet.values()).map(ClaimTerms::facet).forEach(terms::add);
        Arrays.stream(ValueKind.values()).map(ValueKind::term).forEach(terms::add);
        Arrays.stream(Dimension.values()).map(Dimension::term).forEach(terms::add);
        Arrays.stream(Hedge.values()).map(ClaimTerms::hedge).forEach(terms::add);
        assertThat(terms.stream().filter(term -> term.getURI().startsWith(Terms.NAMESPACE)))
                .isNotEmpty()
                .allMatch(term -> GRAPH.contains(term, DEFINED_BY, Node.ANY));
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void a_facet_takes_its_values_from_the_schemes_that_the_ontology_says(Facet facet) {
        Node property = ClaimTerms.facet(facet);
        assertThat(GRAPH.find(property, Terms.of("valuesFrom"), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        facet == Facet.BODY
                                ? List.of()
                                : facet.schemes().stream().map(Terms::scheme).toList());
        // Triples have no order, so where there are several schemes it is a text.
        assertThat(GRAPH.find(property, Terms.of("lookupOrder"), Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList())
                .containsExactlyElementsOf(
                        facet.schemes().size() == 1 ? List.of() : List.of(String.join(" ", facet.schemes())));
        assertThat(GRAPH.contains(property, Terms.of("repeatable"), Node.ANY)).isEqualTo(facet.many());
    }

    @Test
    void the_words_of_the_code_are_concepts() {
        assertThat(Arrays.stream(Locus.values()).map(locus -> new Ref("locus", locus.key())))
                .allMatch(ref -> VOCABULARY.find(ref).isPresent());
        assertThat(Arrays.stream(QuantityKind.values()).map(kind -> new Ref("quantity-kind", kind.key())))
                .allMatch(ref -> VOCABULARY.find(ref).isPresent());
    }

    @Test
    void the_unit_of_a_symbol_is_found_by_its_slug() {
        assertThat(VOCABULARY.inScheme("unit"))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(
                                ClaimTerms.unit(unit.unit().orElseThrow().symbol()))
                        .isEqualTo(Terms.concept(unit.ref())));
    }

    @Test
    void a_unit_converts_into_a_base_unit_of_its_dimension() {
        assertThat(VOCABULARY.inScheme("unit")).allSatisfy(unit -> {
            var facts = unit.unit().orElseThrow();
            var base = VOCABULARY.unit(facts.base()).orElseThrow();
            assertThat(base.base()).isEqualTo(base.symbol());
            assertThat(base.multiplier()).isEqualByComparingTo("1");
            assertThat(base.dimension()).isEqualTo(facts.dimension());
        });
        assertThat(VOCABULARY.unit("wk").orElseThrow().multiplier()).isEqualByComparingTo("168");
        assertThat(VOCABULARY.unit("ug/kg").orElseThrow().multiplier()).isEqualByComparingTo("0.001");
    }

    @Test
    void nothing_is_broader_than_itself_and_slugs_fit_their_concepts() {
        assertThat(VOCABULARY.cycles()).isEmpty();
        assertThat(VOCABULARY.concepts())
                .allMatch(concept -> Slug.fits(concept.ref().id()))
                .allSatisfy(concept -> assertThat(concept.broader())
                        .allMatch(above -> VOCABULARY.find(above).isPresent()));
    }

    @Test
    void a_measure_requires_and_compares_keys_that_a_claim_has() {
        Set<String> keys = new TreeSet<>(Set.of("subject", "cites"));
        Arrays.stream(Facet.values()).map(Facet::key).forEach(keys::add);
        assertThat(VOCABULARY.inScheme("measure")).hasSizeGreaterThan(20).allSatisfy(measure -> {
            var facts = measure.measure().orElseThrow();
            assertThat(facts.requires().stream().flatMap(key -> Arrays.stream(key.split("\\|", -1))))
                    .isSubsetOf(keys);
            assertThat(facts.comparedWithin()).isSubsetOf(keys);
            boolean interval = facts.valueKind() == ValueKind.INTERVAL;
            assertThat(facts.dimensions().isEmpty()).isNotEqualTo(interval);
        });
    }

    @Test
    void each_category_is_a_value_of_a_measure_that_has_categories() {
        assertThat(VOCABULARY.inScheme("category"))
                .allSatisfy(category -> assertThat(category.measures())
                        .isNotEmpty()
                        .allSatisfy(measure -> assertThat(VOCABULARY
                                        .measure(measure)
                                        .orElseThrow()
                                        .valueKind())
                                .isEqualTo(ValueKind.CATEGORY)));
    }

    @Test
    void the_ontology_conforms_to_the_shapes_of_ontologies() {
        Graph all = OntologyFiles.graph(OntologyFiles.in("", ".ttl"));
        assertThat(messages(validate("ontology/shapes/ontology.ttl", all))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_example_is_valid_and_reads_as_claims_with_the_right_hashes() {
        return OntologyFiles.in("examples", ".trig").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    DatasetGraph example = example(file);
                    Graph data = OntologyFiles.graph(OntologyFiles.vocabulary());
                    example.find().forEachRemaining(quad -> data.add(quad.asTriple()));
                    for (String shapes : List.of("claim", "source", "recommended")) {
                        assertThat(messages(validate("ontology/shapes/" + shapes + ".ttl", data)))
                                .isEmpty();
                    }
                    List<Quad> quads = new ArrayList<>();
                    example.find().forEachRemaining(quads::add);
                    assertThat(ClaimQuadReader.read(Names.DEFAULT, quads))
                            .isNotEmpty()
                            .allSatisfy(claim -> assertThat(
                                            example.contains(Node.ANY, claimNode(claim), Node.ANY, proposition(claim)))
                                    .as(
                                            "%s has the hash %s",
                                            claim.id(), claim.proposition().hash())
                                    .isTrue());
                }));
    }

    @Test
    void an_example_with_a_claim_that_breaks_the_rules_is_found_out() {
        DatasetGraph example = example(Path.of("ontology/examples/onset.trig"));
        Graph data = OntologyFiles.graph(OntologyFiles.vocabulary());
        example.find().forEachRemaining(quad -> {
            if (!quad.getPredicate().equals(Terms.STANCE)) {
                data.add(quad.asTriple());
            }
        });
        assertThat(messages(validate("ontology/shapes/claim.ttl", data))).isNotEmpty();
    }

    @Test
    void each_identifier_of_another_vocabulary_is_in_the_table_with_its_label() throws IOException {
        Map<String, String> labels = new HashMap<>();
        Files.readAllLines(Path.of("ontology/alignments/identifiers.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .forEach(row -> labels.put(row[0], row[1]));
        Set<String> used = new TreeSet<>();
        List<String> matches = List.of("exactMatch", "closeMatch", "relatedMatch", "broadMatch", "narrowMatch");
        OntologyFiles.graph(OntologyFiles.in("", ".ttl")).find().forEachRemaining(triple -> {
            if (matches.contains(triple.getPredicate().getLocalName())
                    && triple.getObject().isURI()) {
                used.add(triple.getObject().getURI());
            }
        });
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(iri -> assertThat(labels.get(iri)).as(iri).isNotBlank());
    }

    private static ValidationReport validate(String shapes, Graph data) {
        return ShaclValidator.get().validate(OntologyFiles.graph(List.of(Path.of(shapes))), data);
    }

    private static List<String> messages(ValidationReport report) {
        return report.getEntries().stream().map(OntologyTest::message).toList();
    }

    private static String message(ReportEntry entry) {
        return FmtUtils.stringForNode(entry.focusNode()) + ": " + entry.message();
    }

    private static DatasetGraph example(Path file) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(file).parse(dataset);
        return dataset;
    }

    private static Node claimNode(Claim claim) {
        return Names.DEFAULT.claim(claim.source(), claim.id());
    }

    private static Node proposition(Claim claim) {
        return Names.DEFAULT.proposition(claim.proposition().hash());
    }
}
