package org.claimgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.html.Link;
import org.claimgraph.question.Asked;

/** A claim in a list; what is absent is empty. */
record ClaimEntry(
        String id,
        String says,
        StanceWords stance,
        String hedge,
        String value,
        Link source,
        String roots,
        Optional<Link> question,
        boolean withdrawn) {

    /** The claims of a page, with the questions that their propositions answer. */
    static List<ClaimEntry> of(List<ClaimJson> claims, Asked asked) {
        Map<String, Thing> questions =
                asked.of(claims.stream().map(ClaimJson::proposition).toList());
        return claims.stream()
                .map(claim -> of(claim, Optional.ofNullable(questions.get(claim.proposition()))))
                .toList();
    }

    private static ClaimEntry of(ClaimJson claim, Optional<Thing> question) {
        return new ClaimEntry(
                claim.id(),
                claim.says(),
                StanceWords.of(claim.stance()),
                claim.hedge(),
                claim.value().map(ExtentWords::value).orElse(""),
                new Link("/sources/" + claim.source().id(), claim.source().label()),
                roots(claim),
                question.map(ClaimEntry::link),
                claim.withdrawn());
    }

    private static String roots(ClaimJson claim) {
        return claim.roots().stream()
                .map(root -> root.equals(claim.source()) ? "itself" : root.label())
                .collect(Collectors.joining("; "));
    }

    static Link link(Thing question) {
        return new Link("/questions/" + question.id(), question.label());
    }
}
