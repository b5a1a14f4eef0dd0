package org.claimgraph.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;

/**
 * The claims behind stands, looked up for all of them at once.
 *
 * @param stands all claims of each, by source and id
 * @param described those that are listed, by IRI: of each stand at most {@link DisagreementJson#MOST_CLAIMS}
 */
record StandClaims(Map<Stand, List<Node>> stands, Map<String, ClaimJson> described) {

    /** A proposition under one stance, as nodes. */
    record Stand(Node proposition, Node stance) {}

    /** The claims behind every stand that is taken towards these propositions. */
    static StandClaims read(Told told, Claims claims, Collection<Node> propositions) {
        Map<Stand, List<Node>> stands = told.claims(propositions);
        List<Node> listed = stands.values().stream()
                .flatMap(stand -> stand.stream().limit(DisagreementJson.MOST_CLAIMS))
                .distinct()
                .toList();
        return new StandClaims(
                stands,
                claims.described(listed).stream().collect(Collectors.toMap(ClaimJson::iri, Function.identity())));
    }

    /** How many claims there are. */
    int count(Stand stand) {
        return stands.getOrDefault(stand, List.of()).size();
    }

    /** The claims that are listed. */
    List<ClaimJson> of(Stand stand) {
        return stands.getOrDefault(stand, List.of()).stream()
                .flatMap(claim -> Optional.ofNullable(described.get(claim.getURI())).stream())
                .toList();
    }
}
