package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.claimgraph.browse.Thing;
import org.claimgraph.graph.Names;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.DisagreementFilter;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.Disagreements;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Looks up what a disagreement hangs together with, and which disagreements a claim stands in. */
@Component
class ClaimDisagreements {

    private static final int MOST_OF_A_CLAIM = 8;
    private static final int MOST_OF_A_SIDE = 8;

    private final Disagreements disagreements;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    ClaimDisagreements(Disagreements disagreements, Names names, Supplier<Vocabulary> vocabulary) {
        this.disagreements = disagreements;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Puts in the disagreements of a claim that matter most, and gives how many more there are. */
    long add(Surroundings around, String claim, String from) {
        TreeMap<String, List<String>> values = new TreeMap<>();
        values.put("claim", List.of(claim));
        values.put("verdict", List.of("all"));
        ListPage<DisagreementJson> found = disagreements.page(
                DisagreementFilter.read(new RequestParameters(values), vocabulary.get(), names),
                Optional.empty(),
                new PageRequest(1, MOST_OF_A_CLAIM, true));
        for (DisagreementJson it : found.entries()) {
            String label = verdict(it) + ": " + other(it, claim);
            around.tie(from, around.thing(it.iri(), label, "/graph/disagreement/" + it.id()));
        }
        return found.total().orElseThrow() - found.entries().size();
    }

    private static String verdict(DisagreementJson it) {
        VerdictWords verdict = VerdictWords.of(it.verdict());
        return verdict.sign() + " " + verdict.words();
    }

    /** What the side says that a claim isn't on. */
    private static String other(DisagreementJson it, String claim) {
        return it.sides().stream()
                .filter(side -> side.claims().stream().noneMatch(one -> one.id().equals(claim)))
                .findFirst()
                .flatMap(side -> side.claims().stream().findFirst())
                .map(DisagreementJson.ClaimRefJson::says)
                .orElse(it.explanation());
    }

    /** Both sides of a disagreement, who takes them, and the question that it is on. */
    Optional<Neighbourhood> around(String id) {
        return disagreements.one(id).map(ClaimDisagreements::of);
    }

    private static Neighbourhood of(DisagreementJson it) {
        Surroundings around = new Surroundings();
        it.sides()
                .forEach(side -> shown(side).forEach(claim -> around.tie(around.source(claim.source()), claim.iri())));
        around.column("sources", 0);
        int left = 0;
        for (DisagreementJson.SideJson side : it.sides()) {
            shown(side).forEach(claim -> around.tie(around.claim(claim), sideId(side)));
            left += side.claimCount() - shown(side).size();
        }
        around.column("claims", left);
        it.sides().forEach(side -> around.tie(around.thing(sideId(side), label(side), proposition(side)), it.iri()));
        around.column("the two sides", 0);
        around.centre(it.iri(), verdict(it), "/disagreements/" + it.id());
        around.column("disagreement", 0);
        Thing question = it.question();
        around.tie(it.iri(), around.question(question));
        around.column("question", 0);
        return Neighbourhoods.neighbourhood(
                "disagreement",
                verdict(it) + ", severity " + it.severity() + " of 3, on " + question.label(),
                "/disagreements/" + it.id(),
                "/api/v1/disagreements/" + it.id(),
                around);
    }

    private static List<DisagreementJson.ClaimRefJson> shown(DisagreementJson.SideJson side) {
        return side.claims().stream().limit(MOST_OF_A_SIDE).toList();
    }

    /** One proposition that is affirmed here and denied there makes two sides. */
    private static String sideId(DisagreementJson.SideJson side) {
        return side.proposition() + " " + side.stance();
    }

    private static String label(DisagreementJson.SideJson side) {
        return side.stance() + ": "
                + side.claims().stream()
                        .findFirst()
                        .map(DisagreementJson.ClaimRefJson::says)
                        .orElse("");
    }

    private static String proposition(DisagreementJson.SideJson side) {
        return "/graph/proposition/"
                + side.proposition().substring(side.proposition().lastIndexOf('/') + 1);
    }
}
