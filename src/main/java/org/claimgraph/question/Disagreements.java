package org.claimgraph.question;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.Order;
import org.claimgraph.browse.Patterns;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.disagreement.VerdictRules;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.graph.ReviewQuads;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Sorting;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The disagreements that are kept, found by filters and told as JSON. */
@Component
public class Disagreements {

    /** What the list can be sorted by. */
    public static final List<String> KEYS = List.of("severity", "id");

    private static final Var SEVERITY = Var.alloc("severity");
    private static final Var VERDICT = Var.alloc("verdict");
    private static final Var RANK = Var.alloc("rank");

    private final Told told;
    private final Claims claims;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Disagreements(Told told, Claims claims, Names names, Supplier<Vocabulary> vocabulary) {
        this.told = told;
        this.claims = claims;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** The query for all that fit a filter, each with its verdict and severity. */
    public Query query(DisagreementFilter filter) {
        return filter.patterns(Told.THING)
                .triple(Told.THING, Terms.VERDICT, VERDICT)
                .triple(Told.THING, Terms.SEVERITY, SEVERITY)
                .select(Told.THING, VERDICT, SEVERITY);
    }

    /** A page of those that fit a filter; unless sorted otherwise what matters most first, then by verdict. */
    public ListPage<DisagreementJson> page(DisagreementFilter filter, Optional<Sorting> sorting, PageRequest page) {
        Patterns patterns = filter.patterns(Told.THING)
                .triple(Told.THING, Terms.SEVERITY, SEVERITY)
                .triple(Told.THING, Terms.VERDICT, VERDICT)
                .triple(VERDICT, Terms.RANK, RANK);
        ListPage<Node> found = told.page(patterns, order(sorting.orElse(new Sorting("severity", true))), page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    private static Order order(Sorting sorting) {
        return sorting.key().equals("id")
                ? new Order().by(Told.THING, sorting.descending())
                : new Order().by(SEVERITY, sorting.descending()).by(RANK, false).by(Told.THING, false);
    }

    /** One disagreement. */
    public Optional<DisagreementJson> one(String id) {
        return described(List.of(names.disagreement(id))).stream().findFirst();
    }

    /** Disagreements by their nodes, in this order, without those that aren't there. */
    List<DisagreementJson> described(List<Node> nodes) {
        Map<Node, Description> all = told.describe(nodes);
        Set<Node> propositions = new LinkedHashSet<>();
        Set<Node> questions = new LinkedHashSet<>();
        all.values().forEach(said -> {
            propositions.addAll(said.nodes(Terms.FIRST_PROPOSITION));
            propositions.addAll(said.nodes(Terms.SECOND_PROPOSITION));
            questions.addAll(said.nodes(Terms.QUESTION));
        });
        StandClaims stands = StandClaims.read(told, claims, propositions);
        Map<Node, Description> asked = told.describe(questions);
        Labels labels = Labels.of(told, names, vocabulary.get(), asked.values());
        Map<String, Review> reviews = reviews(all.values());
        return nodes.stream()
                .flatMap(node -> Optional.ofNullable(all.get(node))
                        .filter(said -> said.has(Terms.TYPE, Terms.DISAGREEMENT_CLASS))
                        .map(said -> json(node, said, asked, labels, stands, reviews))
                        .stream())
                .toList();
    }

    /** The decisions that count, by disagreement. */
    private Map<String, Review> reviews(Collection<Description> disagreements) {
        List<Node> latest = disagreements.stream()
                .flatMap(said -> said.nodes(Terms.LATEST_REVIEW).stream())
                .toList();
        return ReviewQuads.read(names, told.describe(latest)).stream()
                .collect(Collectors.toMap(Review::disagreement, Function.identity()));
    }

    /** All decisions on a disagreement, from the first on, be it still there or not. */
    public List<DisagreementJson.ReviewJson> history(String id) {
        Optional<Grounds> now = grounds(id);
        String verdict = now.map(Grounds::verdict).orElse("");
        String basis = now.map(Grounds::basis).orElse("");
        return ReviewQuads.read(names, told.reviewsOf(names.disagreement(id))).stream()
                .map(review -> DisagreementJson.ReviewJson.of(review, verdict, basis))
                .toList();
    }

    /**
     * What a decision on a disagreement keeps of it, and its pairs are found by.
     *
     * @param question hash of its question
     */
    public record Grounds(String question, StandKey first, StandKey second, String verdict, String basis) {}

    /** The grounds of a disagreement; empty where there is none of this id. */
    public Optional<Grounds> grounds(String id) {
        return Optional.ofNullable(
                        told.describe(List.of(names.disagreement(id))).get(names.disagreement(id)))
                .filter(said -> said.has(Terms.TYPE, Terms.DISAGREEMENT_CLASS))
                .map(said -> new Grounds(
                        names.local(said.required(Terms.QUESTION), "question/").orElseThrow(),
                        stand(said, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE),
                        stand(said, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE),
                        verdict(said).key(),
                        basis(said)));
    }

    private StandKey stand(Description said, Node proposition, Node stance) {
        return new StandKey(
                names.local(said.required(proposition), "proposition/").orElseThrow(),
                ClaimTerms.word(Stance.values(), ClaimTerms::stance, said.required(stance)));
    }

    private DisagreementJson json(
            Node node,
            Description said,
            Map<Node, Description> questions,
            Labels labels,
            StandClaims stands,
            Map<String, Review> reviews) {
        String id = names.local(node, "disagreement/").orElseThrow();
        SideOf first = side(said, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE, Terms.FIRST_DESIGN, stands);
        SideOf second = side(said, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE, Terms.SECOND_DESIGN, stands);
        return new DisagreementJson(
                id,
                node.getURI(),
                verdict(said).key(),
                said.integer(Terms.SEVERITY).orElseThrow(),
                labels.question(Optional.ofNullable(questions.get(said.required(Terms.QUESTION)))
                        .orElseThrow()),
                List.of(first.json(), second.json()),
                new DisagreementJson.PairsJson(
                        said.integer(Terms.INDEPENDENT_PAIRS).orElse(0),
                        said.integer(Terms.SAME_SOURCE_PAIRS).orElse(0),
                        said.integer(Terms.SHARED_ROOT_PAIRS).orElse(0)),
                Extents.dimensions(said, first.claim(), second.claim()),
                new DisagreementJson.ValueJson(
                        said.text(Terms.VALUE_RELATION).orElseThrow(),
                        said.number(Terms.GAP),
                        said.node(Terms.GAP_UNIT).flatMap(Terms::conceptOf).map(ClaimTerms::symbol),
                        said.number(Terms.JACCARD)),
                said.text(Terms.STANCE_RELATION).orElseThrow(),
                said.text(Terms.EXPLANATION).orElseThrow(),
                VerdictRules.VERSION,
                basis(said),
                Optional.ofNullable(reviews.get(id))
                        .map(review -> DisagreementJson.ReviewJson.of(
                                review, verdict(said).key(), basis(said)))
                        .orElse(DisagreementJson.ReviewJson.NONE));
    }

    /** A side with one of its claims, whose proposition all of them have. */
    private record SideOf(DisagreementJson.SideJson json, Optional<ClaimJson> claim) {}

    private SideOf side(Description said, Node propositionTerm, Node stanceTerm, Node designTerm, StandClaims stands) {
        Node proposition = said.required(propositionTerm);
        Node stance = said.required(stanceTerm);
        StandClaims.Stand stand = new StandClaims.Stand(proposition, stance);
        List<ClaimJson> claims = stands.of(stand);
        return new SideOf(
                new DisagreementJson.SideJson(
                        proposition.getURI(),
                        ClaimTerms.word(Stance.values(), ClaimTerms::stance, stance)
                                .key(),
                        claims.stream().map(DisagreementJson.ClaimRefJson::of).toList(),
                        stands.count(stand),
                        distinct(claims, claim -> List.of(claim.source())),
                        distinct(claims, ClaimJson::roots),
                        said.node(designTerm).flatMap(Terms::conceptOf).map(ref -> ref.id())),
                claims.stream().findFirst());
    }

    static List<Thing> distinct(List<ClaimJson> claims, Function<ClaimJson, List<Thing>> things) {
        return claims.stream()
                .flatMap(claim -> things.apply(claim).stream())
                .distinct()
                .toList();
    }

    private static String basis(Description said) {
        return said.text(Terms.BASIS).orElseThrow();
    }

    private static Verdict verdict(Description said) {
        return ClaimTerms.word(Verdict.values(), QuestionTerms::verdict, said.required(Terms.VERDICT));
    }
}
