package org.claimgraph.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.WholeService;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted in memory is what a query counts. */
class ClaimCountsIT {

    private static final Set<Node> AFFIRMED = Set.of(ClaimTerms.stance(Stance.AFFIRMS));
    private static final Set<Node> ONE_SOURCE = Set.of(Names.DEFAULT.source("how-ketamine-helps-trd"));
    private static final Set<Node> TWO_DRUGS =
            Set.of(Terms.concept(Ref.of("drug/ketamine")), Terms.concept(Ref.of("drug/esketamine")));

    @ParameterizedTest
    @EnumSource
    void counts_are_those_of_a_query(WholeService.Kind kind) {
        ClaimCounts counts = WholeService.shared(kind).part(ClaimCounts.class);
        List<ClaimFilter> filters = Stream.of(
                        filter(Map.of(), Map.of()),
                        filter(Map.of(Terms.STANCE, AFFIRMED), Map.of()),
                        filter(Map.of(Terms.SOURCE, ONE_SOURCE), Map.of(ClaimFacet.DRUG.property(), TWO_DRUGS)),
                        filter(Map.of(Terms.SOURCE, Set.of(Names.DEFAULT.source("nobody"))), Map.of()))
                .toList();
        for (ClaimFilter filter : filters) {
            assertThat(filter.facets()).isPresent();
            for (ClaimFacet facet : ClaimFacet.values()) {
                for (boolean narrower : List.of(true, false)) {
                    assertThat(counts.counts(filter, facet, narrower))
                            .as("%s of %s", facet, filter)
                            .isEqualTo(counts.asked(filter, facet, narrower));
                }
            }
            assertThat(counts.count(filter)).isEqualTo(counts.askedCount(filter));
        }
        assertThat(counts.count(filters.getFirst())).isPositive();
    }

    private static ClaimFilter filter(Map<Node, Set<Node>> ofClaim, Map<Node, Set<Node>> ofProposition) {
        return new ClaimFilter(ofClaim, ofProposition, Optional.empty(), Optional.empty(), List.of(), false);
    }
}
