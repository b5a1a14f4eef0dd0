package org.claimgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.graph.Names;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.DisagreementFilter;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.Disagreements;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Finds who agrees with a claim, who doesn't, and who speaks of something else. */
@Component
class Neighbours {

    private static final PageRequest FIRST = new PageRequest(1, 6, false);

    private final Disagreements disagreements;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Neighbours(Disagreements disagreements, Names names, Supplier<Vocabulary> vocabulary) {
        this.disagreements = disagreements;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /**
     * Those of one kind.
     *
     * @param more whether there are others after these
     * @param all where all of them are
     */
    record Group(String title, String none, List<Neighbour> first, boolean more, String all) {}

    private enum Kind {
        AGAINST("Who disagrees", "No claim disagrees with it."),
        FOR("Who agrees", "No other claim says the same, refines it, or fits beside it."),
        ECHO("Who repeats it", "No other claim says the same from the same root."),
        APART("Who speaks of another scope, or leaves it open", "No claim differs from it by scope alone.");

        private final String title;
        private final String none;

        Kind(String title, String none) {
            this.title = title;
            this.none = none;
        }

        static Kind of(Verdict verdict) {
            return switch (verdict) {
                case CONTRADICTS, POSSIBLE_CONTRADICTION, SELF_CONTRADICTION, MISREPORT, TENSION, POSSIBLE_TENSION ->
                    AGAINST;
                case AGREES, CONSISTENT, REFINES, REFINED_BY -> FOR;
                case ECHO -> ECHO;
                case DIFFERS_IN_SCOPE, UNDECIDED, UNRELATED -> APART;
            };
        }
    }

    /** All of them, in groups, those that disagree first. */
    List<Group> of(ClaimJson claim) {
        return Arrays.stream(Kind.values()).map(kind -> group(claim, kind)).toList();
    }

    private Group group(ClaimJson claim, Kind kind) {
        List<String> verdicts = Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.UNRELATED && Kind.of(verdict) == kind)
                .map(Verdict::key)
                .distinct()
                .toList();
        RequestParameters parameters =
                new RequestParameters(new TreeMap<>(Map.of("claim", List.of(claim.id()), "verdict", verdicts)));
        ListPage<DisagreementJson> page = disagreements.page(
                DisagreementFilter.read(parameters, vocabulary.get(), names), Optional.empty(), FIRST);
        return new Group(
                kind.title,
                kind.none,
                page.entries().stream().map(it -> Neighbour.of(it, claim)).toList(),
                page.hasNext(),
                "/disagreements?claim=" + claim.id()
                        + verdicts.stream()
                                .map(verdict -> "&verdict=" + verdict)
                                .collect(Collectors.joining()));
    }
}
