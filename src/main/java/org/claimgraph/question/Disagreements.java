package org.claimgraph.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.Patterns;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.DimensionRelation;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.ScopeDimension;
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
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The disagreements that are kept, found by filters and told as JSON. */
@Component
public class Disagreements {

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

    /** A page of those that fit a filter: what matters most first, then in the order of the verdicts. */
    ListPage<DisagreementJson> page(DisagreementFilter filter, PageRequest page) {
        Patterns patterns = filter.patterns(Told.THING)
                .triple(Told.THING, Terms.SEVERITY, SEVERITY)
                .triple(Told.THING, Terms.VERDICT, VERDICT)
                .triple(VERDICT, Terms.RANK, RANK);
        ListPage<Node> found = told.page(
                patterns,
                List.of(
                        new SortCondition(SEVERITY, Query.ORDER_DESCENDING),
                        new SortCondition(RANK, Query.ORDER_ASCENDING),
                        new SortCondition(Told.THING, Query.ORDER_ASCENDING)),
                page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
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
        Map<Told.StandNode, List<Node>> stands = told.claims(propositions);
        Map<Node, ClaimJson> listed = listed(stands.values());
        Map<Node, Description> asked = told.describe(questions);
        Labels labels = new Labels(names, vocabulary.get(), told.describe(Labels.bodies(names, asked.values())));
        Map<String, Review> reviews = reviews(all.values());
        return nodes.stream()
                .flatMap(node -> Optional.ofNullable(all.get(node))
                        .filter(said -> said.has(Terms.TYPE, Terms.DISAGREEMENT_CLASS))
                        .map(said -> json(node, said, asked, labels, stands, listed, reviews))
                        .stream())
                .toList();
    }

    /** The claims that are listed of each stand, looked up for all of them at once. */
    private Map<Node, ClaimJson> listed(Collection<List<Node>> stands) {
        List<Node> nodes = stands.stream()
                .flatMap(stand -> stand.stream().limit(DisagreementJson.MOST_CLAIMS))
                .distinct()
                .toList();
        Map<Node, ClaimJson> listed = new HashMap<>();
        claims.described(nodes).forEach(claim -> {
            String[] path = claim.id().split("/", 2);
            listed.put(names.claim(path[0], path[1]), claim);
        });
        return listed;
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
        Description said = told.describe(List.of(names.disagreement(id)))
                .getOrDefault(names.disagreement(id), Description.NOTHING);
        String verdict = said.node(Terms.VERDICT).isPresent() ? verdict(said).key() : "";
        String basis = said.text(Terms.BASIS).orElse("");
        return ReviewQuads.read(names, told.reviewsOf(names.disagreement(id))).stream()
                .map(review -> DisagreementJson.ReviewJson.of(review, verdict, basis))
                .toList();
    }

    /** What a decision on a disagreement has to keep of it; empty where there is none of this id. */
    public Optional<Review> undecided(String id) {
        return Optional.ofNullable(
                        told.describe(List.of(names.disagreement(id))).get(names.disagreement(id)))
                .filter(said -> said.has(Terms.TYPE, Terms.DISAGREEMENT_CLASS))
                .map(said -> new Review(
                        id,
                        0,
                        stand(said, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE),
                        stand(said, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE),
                        ReviewState.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        verdict(said).key(),
                        VerdictRules.VERSION,
                        said.text(Terms.BASIS).orElse("")));
    }

    private StandKey stand(Description said, Node proposition, Node stance) {
        return new StandKey(
                names.local(said.required(proposition), "proposition/").orElseThrow(),
                QuestionTerms.word(Stance.values(), ClaimTerms::stance, said.required(stance)));
    }

    private DisagreementJson json(
            Node node,
            Description said,
            Map<Node, Description> questions,
            Labels labels,
            Map<Told.StandNode, List<Node>> stands,
            Map<Node, ClaimJson> listed,
            Map<String, Review> reviews) {
        String id = names.local(node, "disagreement/").orElseThrow();
        SideOf first = side(said, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE, Terms.FIRST_DESIGN, stands, listed);
        SideOf second = side(said, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE, Terms.SECOND_DESIGN, stands, listed);
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
                dimensions(said, first.claim(), second.claim()),
                new DisagreementJson.ValueJson(
                        said.text(Terms.VALUE_RELATION).orElseThrow(),
                        said.number(Terms.GAP),
                        said.node(Terms.GAP_UNIT).flatMap(Terms::conceptOf).map(ClaimTerms::symbol),
                        said.number(Terms.JACCARD)),
                said.text(Terms.STANCE_RELATION).orElseThrow(),
                said.text(Terms.EXPLANATION).orElseThrow(),
                VerdictRules.VERSION,
                said.text(Terms.BASIS).orElse(""),
                Optional.ofNullable(reviews.get(id))
                        .map(review -> DisagreementJson.ReviewJson.of(
                                review,
                                verdict(said).key(),
                                said.text(Terms.BASIS).orElse("")))
                        .orElse(DisagreementJson.ReviewJson.NONE));
    }

    /** A side with one of its claims, whose proposition all of them have. */
    private record SideOf(DisagreementJson.SideJson json, Optional<ClaimJson> claim) {}

    private SideOf side(
            Description said,
            Node propositionTerm,
            Node stanceTerm,
            Node designTerm,
            Map<Told.StandNode, List<Node>> stands,
            Map<Node, ClaimJson> listed) {
        Node proposition = said.required(propositionTerm);
        Node stance = said.required(stanceTerm);
        List<Node> nodes = stands.getOrDefault(new Told.StandNode(proposition, stance), List.of());
        List<ClaimJson> claims = nodes.stream()
                .flatMap(claim -> Optional.ofNullable(listed.get(claim)).stream())
                .toList();
        return new SideOf(
                new DisagreementJson.SideJson(
                        proposition.getURI(),
                        QuestionTerms.word(Stance.values(), ClaimTerms::stance, stance)
                                .key(),
                        claims.stream().map(DisagreementJson.ClaimRefJson::of).toList(),
                        nodes.size(),
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

    static Verdict verdict(Description said) {
        return QuestionTerms.word(Verdict.values(), QuestionTerms::verdict, said.required(Terms.VERDICT));
    }

    /** The dimensions that at least one side states, those that explain most first. */
    static List<DisagreementJson.DimensionJson> dimensions(
            Description said, Optional<ClaimJson> first, Optional<ClaimJson> second) {
        List<DisagreementJson.DimensionJson> dimensions = new ArrayList<>();
        for (DimensionRelation relation : List.of(
                DimensionRelation.DISJOINT,
                DimensionRelation.OVERLAP,
                DimensionRelation.NARROWER,
                DimensionRelation.BROADER,
                DimensionRelation.UNSPECIFIED)) {
            Set<String> keys = said.nodes(QuestionTerms.dimensionsOf(relation)).stream()
                    .map(Node::getLiteralLexicalForm)
                    .collect(Collectors.toSet());
            for (ScopeDimension dimension : ScopeDimension.values()) {
                if (keys.contains(dimension.key())) {
                    dimensions.add(new DisagreementJson.DimensionJson(
                            dimension.key(),
                            first.flatMap(claim -> extent(claim, dimension)),
                            second.flatMap(claim -> extent(claim, dimension)),
                            relation.key()));
                }
            }
        }
        Set<String> told =
                dimensions.stream().map(DisagreementJson.DimensionJson::name).collect(Collectors.toSet());
        for (ScopeDimension dimension : ScopeDimension.values()) {
            Optional<Object> extent = first.flatMap(claim -> extent(claim, dimension));
            if (extent.isPresent() && !told.contains(dimension.key())) {
                dimensions.add(new DisagreementJson.DimensionJson(
                        dimension.key(),
                        extent,
                        second.flatMap(claim -> extent(claim, dimension)),
                        DimensionRelation.EQUAL.key()));
            }
        }
        return dimensions;
    }

    /** What a claim says in a dimension: a thing, several, or a range. */
    static Optional<Object> extent(ClaimJson claim, ScopeDimension dimension) {
        return switch (dimension) {
            case OVER -> claim.value().flatMap(ClaimJson.ValueJson::over).map(Object.class::cast);
            // Where status and law are compared by place, the body that decides there stands for it.
            case JURISDICTION ->
                Optional.ofNullable(claim.facets().get(dimension.key()))
                        .or(() -> Optional.ofNullable(claim.facets().get("body")));
            case DRUG,
                    EXPOSURE,
                    FORMULATION,
                    ROUTE,
                    POPULATION,
                    COMPARATOR,
                    OUTCOME,
                    ADVERSE_EFFECT,
                    TARGET,
                    PHASE,
                    TREATMENT,
                    COUNTED,
                    SETTING,
                    DOSE_LEVEL,
                    ENDPOINT,
                    CO_TREATMENT,
                    DOSE,
                    ASSESSMENT_TIME -> Optional.ofNullable(claim.facets().get(dimension.key()));
        };
    }
}
