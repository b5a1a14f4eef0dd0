package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class UnionQueryTest {

    @Test
    void every_condition_of_having_is_kept() {
        Query query = QueryFactory.create(
                "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (COUNT(?b) > 1) (COUNT(?c) < 9) ORDER BY ?a LIMIT 5");
        Query rewritten = UnionQuery.of(query);
        assertThat(rewritten.getHavingExprs()).isEqualTo(query.getHavingExprs());
        assertThat(rewritten.serialize()).contains("GRAPH <urn:x-arq:UnionGraph>", "LIMIT");
        assertThat(query.serialize()).doesNotContain("UnionGraph");
    }
}
