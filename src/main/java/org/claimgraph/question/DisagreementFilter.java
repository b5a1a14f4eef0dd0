package org.claimgraph.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.ConceptParameters;
import org.claimgraph.browse.Patterns;
import org.claimgraph.claim.Facet;
import org.claimgraph.disagreement.DimensionRelation;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.ScopeDimension;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Which disagreements are wanted: all filters hold together, the values of one are alternatives, and what is empty
 * isn't asked for.
 *
 * @param measures of the question
 * @param drugs that either side speaks of, with what is under them
 * @param sources that make a claim of either side
 * @param claims that stand on either side
 * @param questions that both sides answer
 * @param reviews states of the decision that counts, open where there is none
 * @param dimensions keys of dimensions in which the two sides aren't equal
 */
public record DisagreementFilter(
        Set<Verdict> verdicts,
        Set<Integer> severities,
        Set<Node> measures,
        Set<Node> drugs,
        Set<Node> sources,
        Set<Node> claims,
        Set<Node> questions,
        Set<String> dimensions,
        Set<String> reviews) {

    /** The names of all filters. */
    public static final Set<String> NAMES = Set.of(
            "verdict",
            "severity",
            "measure",
            "drug",
            "source",
            "claim",
            "question",
            "dimension",
            "review",
            Sorting.NAME);

    private static final List<Node> EITHER_SIDE = List.of(Terms.FIRST_PROPOSITION, Terms.SECOND_PROPOSITION);

    /** Reads the filters of a request; where no verdict is named, those that reviewers are asked to look at. */
    public static DisagreementFilter read(RequestParameters parameters, Vocabulary vocabulary, Names names) {
        ConceptParameters concepts = new ConceptParameters(parameters, vocabulary);
        return new DisagreementFilter(
                verdicts(parameters),
                severities(parameters),
                concepts.withNarrower("measure", List.of("measure")),
                concepts.withNarrower("drug", Facet.DRUG.schemes()),
                parameters.slugs("source").stream().map(names::source).collect(Collectors.toSet()),
                claims(parameters, names),
                parameters.slugs("question").stream().map(names::question).collect(Collectors.toSet()),
                parameters.words(
                        "dimension",
                        Arrays.stream(ScopeDimension.values())
                                .map(ScopeDimension::key)
                                .toList()),
                parameters.words(
                        "review",
                        Arrays.stream(ReviewState.values())
                                .map(ReviewState::key)
                                .toList()));
    }

    private static Set<Node> claims(RequestParameters parameters, Names names) {
        Set<Node> nodes = new LinkedHashSet<>();
        for (String id : parameters.all("claim")) {
            String[] path = id.split("/", -1);
            if (path.length != 2 || !Slug.fits(path[0]) || !Slug.fits(path[1])) {
                throw RequestParameters.invalid(
                        "claim", "The parameter 'claim' is source/claim, such as 'abc-2024/onset', not '" + id + "'.");
            }
            nodes.add(names.claim(path[0], path[1]));
        }
        return nodes;
    }

    private static Set<Verdict> verdicts(RequestParameters parameters) {
        List<String> keys = Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.UNRELATED)
                .map(Verdict::key)
                .distinct()
                .toList();
        if (parameters.all("verdict").equals(List.of("all"))) {
            return EnumSet.allOf(Verdict.class);
        }
        Set<String> wanted = parameters.words("verdict", keys);
        return wanted.isEmpty()
                ? Verdict.FOR_REVIEW
                : Arrays.stream(Verdict.values())
                        .filter(verdict -> wanted.contains(verdict.key()))
                        .collect(Collectors.toSet());
    }

    private static Set<Integer> severities(RequestParameters parameters) {
        return parameters.words("severity", List.of("1", "2", "3")).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** The patterns that a disagreement has to fit. */
    Patterns patterns(Var disagreement) {
        Patterns patterns = new Patterns();
        patterns.oneOf(
                disagreement,
                Terms.VERDICT,
                verdicts.stream()
                        .filter(verdict -> verdict != Verdict.UNRELATED)
                        .map(QuestionTerms::verdict)
                        .distinct()
                        .toList());
        if (!severities.isEmpty()) {
            patterns.oneOf(
                    disagreement,
                    Terms.SEVERITY,
                    severities.stream()
                            .map(severity -> NodeFactory.createLiteralDT(severity.toString(), XSDDatatype.XSDinteger))
                            .toList());
        }
        if (!measures.isEmpty()) {
            Var question = patterns.fresh();
            patterns.triple(disagreement, Terms.QUESTION, question).oneOf(question, Terms.QUESTION_MEASURE, measures);
        }
        if (!questions.isEmpty()) {
            patterns.oneOf(disagreement, Terms.QUESTION, questions);
        }
        if (!drugs.isEmpty()) {
            Var proposition = patterns.fresh();
            patterns.under(disagreement, EITHER_SIDE, proposition).oneOf(proposition, Terms.of("drug"), drugs);
        }
        if (!sources.isEmpty()) {
            patterns.union(eitherSide(disagreement, "OfSource", claim -> {
                Var source = Var.alloc("ofSource");
                return new Patterns().values(source, sources).triple(claim, Terms.SOURCE, source);
            }));
        }
        if (!claims.isEmpty()) {
            patterns.union(eitherSide(disagreement, "OfClaim", claim -> new Patterns().values(claim, claims)));
        }
        if (!dimensions.isEmpty()) {
            List<Node> relations = Arrays.stream(DimensionRelation.values())
                    .filter(relation -> relation != DimensionRelation.EQUAL)
                    .map(QuestionTerms::dimensionsOf)
                    .toList();
            Var key = patterns.fresh();
            patterns.values(
                            key,
                            dimensions.stream()
                                    .map(NodeFactory::createLiteralString)
                                    .toList())
                    .under(disagreement, relations, key);
        }
        if (!reviews.isEmpty()) {
            patterns.union(reviews.stream()
                    .map(state ->
                            reviewed(disagreement, ReviewState.byKey(state).orElseThrow()))
                    .flatMap(List::stream)
                    .toList());
        }
        return patterns;
    }

    private static List<Patterns> reviewed(Var disagreement, ReviewState state) {
        Var review = Var.alloc("review");
        Patterns decided = new Patterns()
                .triple(disagreement, Terms.LATEST_REVIEW, review)
                .triple(review, Terms.REVIEW_STATE, QuestionTerms.reviewState(state));
        Patterns undecided = new Patterns()
                .triple(disagreement, Terms.TYPE, Terms.DISAGREEMENT_CLASS)
                .without(new Patterns().triple(disagreement, Terms.LATEST_REVIEW, review));
        return state == ReviewState.OPEN ? List.of(decided, undecided) : List.of(decided);
    }

    /** A claim of the first side or of the second is one of those that are wanted. */
    private static List<Patterns> eitherSide(Var disagreement, String name, Function<Var, Patterns> wanted) {
        return List.of(
                side(disagreement, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE, "first" + name, wanted),
                side(disagreement, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE, "second" + name, wanted));
    }

    private static Patterns side(
            Var disagreement, Node propositionTerm, Node stanceTerm, String name, Function<Var, Patterns> wanted) {
        Var proposition = Var.alloc(name + "Proposition");
        Var stance = Var.alloc(name + "Stance");
        Var claim = Var.alloc(name + "Claim");
        return wanted.apply(claim)
                .triple(claim, Terms.PROPOSITION, proposition)
                .triple(claim, Terms.STANCE, stance)
                .triple(disagreement, propositionTerm, proposition)
                .triple(disagreement, stanceTerm, stance);
    }
}
