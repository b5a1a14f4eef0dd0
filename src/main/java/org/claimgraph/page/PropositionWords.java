package org.claimgraph.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.browse.ClaimJson;

/** What a claim states, apart from who states it, in words. */
final class PropositionWords {

    private PropositionWords() {}

    /** The measure, the scope and the value. */
    static String of(ClaimJson claim) {
        String scope = Stream.concat(
                        claim.facets().values().stream().map(ExtentWords::of),
                        claim.value().map(QuestionCharts::said).stream())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return claim.measure().replace('-', ' ') + (scope.isEmpty() ? "" : ": " + scope);
    }

    /** The id of the proposition of a claim. */
    static String id(ClaimJson claim) {
        return claim.proposition().substring(claim.proposition().lastIndexOf('/') + 1);
    }
}
