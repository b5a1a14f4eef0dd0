package org.claimgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void whatever_a_path_holds_stays_inside_its_iri() {
        String hostile = "x> ?p ?o } SERVICE <http://localhost:1/> { ?s ?p \"é\\";
        String iri = Names.DEFAULT.disagreement(hostile).getURI();
        assertThat(iri).doesNotContain(">", " ", "\"", "{", "\\").contains("%3E%20", "é");
        Query query = QueryFactory.create(
                "SELECT * { " + NodeFmtLib.strNT(Names.DEFAULT.disagreement(hostile)) + " ?property ?value }");
        assertThat(query.toString()).doesNotContain("SERVICE <");
    }

    @Test
    void slugs_stay_as_they_are() {
        assertThat(Names.DEFAULT.claim("abc-2024", "onset").getURI())
                .isEqualTo("https://w3id.org/claimgraph/claim/abc-2024/onset");
    }
}
