package org.claimgraph.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Names;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** How many of the claims that filters leave have each value of a facet. */
@Component
public class ClaimFacets {

    private final Store store;
    private final Claims claims;
    private final ClaimCounts counts;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    ClaimFacets(Store store, Claims claims, ClaimCounts counts, Names names, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.claims = claims;
        this.counts = counts;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /**
     * How many claims there are of a value.
     *
     * @param value as the filter of the facet takes it
     */
    public record Count(String value, String label, long claims) {}

    /**
     * The values that the claims have, most frequent first. Values of one facet are alternatives, so its own filter
     * doesn't count; and a claim counts for a concept where the filter would find it by that.
     */
    public List<Count> counts(ClaimFacet facet, RequestParameters parameters) {
        ClaimFilter others = claims.filter(parameters.without(facet.key()));
        Map<Node, Long> found = counts.counts(others, facet, parameters.flag("narrower", true));
        Map<Node, String> titles = facet == ClaimFacet.SOURCE ? Described.labels(store, found.keySet()) : Map.of();
        return found.entrySet().stream()
                .map(count -> count(facet, count.getKey(), count.getValue(), titles))
                .sorted(Comparator.comparingLong(Count::claims).reversed().thenComparing(Count::label))
                .toList();
    }

    private Count count(ClaimFacet facet, Node value, long claims, Map<Node, String> titles) {
        return switch (facet) {
            case STANCE -> {
                String key = ClaimTerms.word(Stance.values(), ClaimTerms::stance, value)
                        .key();
                yield new Count(key, key.replace('-', ' '), claims);
            }
            case SOURCE -> {
                String id = names.local(value, "source/").orElseThrow();
                yield new Count(id, titles.getOrDefault(value, id), claims);
            }
            case MEASURE, DRUG, ROUTE, POPULATION -> {
                Ref ref = Terms.conceptOf(value).orElseThrow();
                yield new Count(
                        ref.id(), vocabulary.get().find(ref).map(Concept::label).orElse(ref.id()), claims);
            }
        };
    }
}
