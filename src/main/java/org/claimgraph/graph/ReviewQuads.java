package org.claimgraph.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.vocabulary.Terms;

/** Writes what reviewers have decided as quads of the graph of reviews, which are never removed, and reads it back. */
public final class ReviewQuads {

    private ReviewQuads() {}

    /** The quads of one decision. */
    public static List<Quad> of(Names names, Review review) {
        Statements out = new Statements(names.reviewGraph());
        Node node = names.review(review.id());
        out.add(node, Terms.TYPE, Terms.REVIEW_CLASS);
        out.add(node, Terms.REVIEW_OF, names.disagreement(review.disagreement()));
        out.integer(node, Terms.REVIEW_NUMBER, review.number());
        out.add(node, Terms.FIRST_PROPOSITION, names.proposition(review.first().proposition()));
        out.add(node, Terms.FIRST_STANCE, ClaimTerms.stance(review.first().stance()));
        out.add(
                node,
                Terms.SECOND_PROPOSITION,
                names.proposition(review.second().proposition()));
        out.add(node, Terms.SECOND_STANCE, ClaimTerms.stance(review.second().stance()));
        out.add(node, Terms.REVIEW_STATE, QuestionTerms.reviewState(review.state()));
        out.text(node, Terms.EXPLAINED_BY, review.dimension());
        review.claim()
                .map(claim -> claim.split("/", 2))
                .ifPresent(claim -> out.add(node, Terms.CLAIM_IN_ERROR, names.claim(claim[0], claim[1])));
        out.text(node, Terms.COMMENT, review.comment());
        out.text(node, Terms.REVIEWER, review.by());
        out.add(node, Terms.GENERATED_AT, NodeFactory.createLiteralDT(review.at(), XSDDatatype.XSDdateTime));
        Stream.of(Verdict.values())
                .filter(verdict -> verdict.key().equals(review.verdict()))
                .findFirst()
                .ifPresent(verdict -> out.add(node, Terms.REVIEWED_VERDICT, QuestionTerms.verdict(verdict)));
        out.text(node, Terms.RULE_VERSION, review.ruleVersion());
        out.text(node, Terms.BASIS, review.basis());
        return out.quads();
    }

    /** The quad that says which decision counts. */
    public static Quad latest(Names names, Review review) {
        return Quad.create(
                names.reviewGraph(),
                names.disagreement(review.disagreement()),
                Terms.LATEST_REVIEW,
                names.review(review.id()));
    }

    /** The decisions among the quads, those on a disagreement in their order. */
    public static List<Review> read(Names names, Collection<Quad> quads) {
        return read(names, Description.all(quads));
    }

    /** The decisions among what is described, those on a disagreement in their order. */
    public static List<Review> read(Names names, Map<Node, Description> described) {
        return described.values().stream()
                .filter(said -> said.has(Terms.TYPE, Terms.REVIEW_CLASS))
                .map(said -> review(names, said))
                .sorted(Comparator.comparing(Review::disagreement).thenComparingInt(Review::number))
                .toList();
    }

    private static Review review(Names names, Description said) {
        return new Review(
                names.local(said.required(Terms.REVIEW_OF), "disagreement/").orElseThrow(),
                said.integer(Terms.REVIEW_NUMBER).orElseThrow(),
                stand(names, said, Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE),
                stand(names, said, Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE),
                ClaimTerms.word(ReviewState.values(), QuestionTerms::reviewState, said.required(Terms.REVIEW_STATE)),
                said.text(Terms.EXPLAINED_BY),
                said.node(Terms.CLAIM_IN_ERROR).flatMap(claim -> names.local(claim, "claim/")),
                said.text(Terms.COMMENT),
                said.text(Terms.REVIEWER).orElseThrow(),
                said.text(Terms.GENERATED_AT).orElseThrow(),
                said.node(Terms.REVIEWED_VERDICT)
                        .map(verdict -> ClaimTerms.word(Verdict.values(), QuestionTerms::verdict, verdict))
                        .map(Verdict::key)
                        .orElse(""),
                said.text(Terms.RULE_VERSION).orElseThrow(),
                said.text(Terms.BASIS).orElseThrow());
    }

    private static StandKey stand(Names names, Description said, Node proposition, Node stance) {
        return new StandKey(
                Optional.of(said.required(proposition))
                        .flatMap(node -> names.local(node, "proposition/"))
                        .orElseThrow(),
                ClaimTerms.word(Stance.values(), ClaimTerms::stance, said.required(stance)));
    }
}
