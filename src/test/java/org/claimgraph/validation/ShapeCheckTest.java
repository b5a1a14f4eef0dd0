package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.claim.Curation;
import org.claimgraph.problem.Finding;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {

    private static final String PREFIXES = """
            @prefix cg: <https://w3id.org/claimgraph/ontology#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            """;

    @Test
    void finds_what_a_shape_refuses_at_the_claim_that_it_is_about() {
        assertThat(findings("""
                [] a sh:NodeShape ; sh:targetClass cg:Claim ;
                  sh:property [ sh:path cg:stated ; sh:minCount 1 ; sh:message "Say a value." ] .
                """)).containsExactly("x:16:5 claims[1]: Say a value.");
    }

    @Test
    void finds_what_is_wrong_with_a_proposition_at_its_claim_and_with_a_source_at_the_source() {
        assertThat(findings("""
                [] a sh:NodeShape ; sh:targetClass cg:Proposition ;
                  sh:property [ sh:path cg:route ; sh:minCount 1 ; sh:message "Say a route." ] .
                [] a sh:NodeShape ; sh:targetClass cg:Source ;
                  sh:property [ sh:path dcterms:license ; sh:minCount 1 ; sh:message "Say a licence." ] .
                """)).containsExactly("x:2:3 source: Say a licence.", "x:16:5 claims[1]: Say a route.");
    }

    @Test
    void knows_the_classes_of_what_is_named_and_the_rules_of_its_measure() {
        assertThat(findings("""
                [] a sh:NodeShape ; sh:targetClass cg:Proposition ;
                  sh:property [ sh:path cg:drug ; sh:class cg:Drug ] , [ sh:path cg:outcome ; sh:class cg:Result ] ,
                    [ sh:path ( cg:measure cg:valueKind ) ; sh:minCount 1 ] .
                """)).isEmpty();
    }

    @Test
    void lets_pass_what_a_shape_only_warns_of() {
        assertThat(findings("""
                [] a sh:NodeShape ; sh:targetClass cg:Claim ;
                  sh:property [ sh:path cg:note ; sh:minCount 1 ; sh:severity sh:Warning ] .
                """)).isEmpty();
    }

    private static List<String> findings(String shapes) {
        Graph ontology = graph("""
                <https://w3id.org/claimgraph/concept/outcome> cg:conceptClass cg:Effect .
                cg:Effect rdfs:subClassOf cg:Result .
                """);
        CurationCheck check = new CurationCheck(new ShapeCheck(graph(shapes), ontology));
        Tree tree = TreeReader.read("x", Format.YAML, ExampleFiles.bytes("sound/input.yaml"))
                .value()
                .orElseThrow();
        Checked<Curation> checked = check.check(tree, ExampleVocabulary.references());
        return checked.findings().stream().map(Finding::text).toList();
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
