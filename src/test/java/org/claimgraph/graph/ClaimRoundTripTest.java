package org.claimgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.RandomClaims;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRoundTripTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void claims_come_back_from_their_quads_in_any_order(long seed) {
        RandomClaims random = new RandomClaims(seed);
        for (int i = 0; i < 100; i++) {
            Curation curation = random.curation();
            List<Quad> quads = new ArrayList<>(ClaimQuads.of(Names.DEFAULT, curation));
            Collections.shuffle(quads, new Random(seed));
            assertThat(ClaimQuadReader.read(Names.DEFAULT, quads)).isEqualTo(curation.claims());
            assertThat(WorkQuadReader.sources(Names.DEFAULT, quads)).containsExactly(curation.source());
        }
    }

    @Test
    void withdrawn_claims_come_back_too() {
        Curation curation = new RandomClaims(11).curation();
        List<Quad> quads = ClaimQuads.withdrawn(Names.DEFAULT, curation);
        assertThat(ClaimQuadReader.read(Names.DEFAULT, quads)).isEqualTo(curation.claims());
    }

    @Test
    void a_live_query_meets_nothing_of_a_withdrawn_claim() {
        List<Quad> quads = ClaimQuads.withdrawn(Names.DEFAULT, new RandomClaims(12).curation());
        assertThat(quads)
                .noneMatch(quad -> quad.getPredicate().equals(Terms.SOURCE)
                        || quad.getPredicate().equals(Terms.PROPOSITION)
                        || quad.getObject().equals(Terms.CLAIM)
                        || quad.getObject().equals(Terms.SOURCE_CLASS));
    }

    @Test
    void everything_lies_in_the_graph_of_the_source_and_nothing_is_blank() {
        Curation curation = new RandomClaims(13).curation();
        assertThat(ClaimQuads.of(Names.DEFAULT, curation))
                .allMatch(quad -> quad.getGraph()
                        .equals(Names.DEFAULT.sourceGraph(curation.source().id())))
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    }
}
