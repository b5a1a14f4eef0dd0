package org.claimgraph.question;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.claim.Stance;
import org.claimgraph.disagreement.Question;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.vocabulary.Terms;

/** Makes the JSON of a position on a question from what is said of it and the claims that hold it. */
final class PositionForm {

    private PositionForm() {}

    static QuestionJson.PositionJson of(Question question, Description said, StandClaims answered) {
        Stance stance = ClaimTerms.word(Stance.values(), ClaimTerms::stance, said.required(Terms.POSITION_STANCE));
        List<ClaimJson> held = said.nodes(Terms.HOLDS).stream()
                .flatMap(proposition -> holding(question, proposition, stance, answered).stream())
                .sorted(Comparator.comparing(ClaimJson::id))
                .toList();
        List<ClaimJson> listed =
                held.stream().limit(DisagreementJson.MOST_CLAIMS).toList();
        return new QuestionJson.PositionJson(
                said.text(Terms.POSITION_LABEL).orElseThrow(),
                stance.key(),
                value(held),
                held.stream().map(Extents::scope).distinct().toList(),
                said.nodes(Terms.HOLDS).stream().map(Node::getURI).sorted().toList(),
                listed.stream().map(DisagreementJson.ClaimRefJson::of).toList(),
                said.integer(Terms.CLAIMS).orElseThrow(),
                Disagreements.distinct(listed, claim -> List.of(claim.source())),
                Disagreements.distinct(listed, ClaimJson::roots),
                said.integer(Terms.INDEPENDENT_ROOTS).orElseThrow(),
                said.node(Terms.STRONGEST_DESIGN).flatMap(Terms::conceptOf).map(ref -> ref.id()));
    }

    /** The claims of a position on one of its propositions; of the opposite measure they have the opposite stance. */
    private static List<ClaimJson> holding(Question question, Node proposition, Stance stance, StandClaims answered) {
        List<ClaimJson> same = answered.of(new StandClaims.Stand(proposition, ClaimTerms.stance(stance))).stream()
                .filter(claim -> claim.measure().equals(question.measure()))
                .toList();
        return same.isEmpty()
                ? answered.of(new StandClaims.Stand(proposition, ClaimTerms.stance(opposite(stance)))).stream()
                        .filter(claim -> !claim.measure().equals(question.measure()))
                        .toList()
                : same;
    }

    static Stance opposite(Stance stance) {
        return switch (stance) {
            case AFFIRMS -> Stance.DENIES;
            case DENIES -> Stance.AFFIRMS;
            case NO_DIFFERENCE, UNDETERMINED -> stance;
        };
    }

    /** What the claims give: the range from the lowest bound to the highest, open where one of them is. */
    private static Optional<QuestionJson.ValueJson> value(List<ClaimJson> claims) {
        List<ClaimJson.ValueJson> values =
                claims.stream().flatMap(claim -> claim.value().stream()).toList();
        List<ClaimJson.NormalisedJson> ranges =
                values.stream().flatMap(value -> value.normalised().stream()).toList();
        List<String> categories = texts(values, ClaimJson.ValueJson::category);
        List<String> phrases = texts(values, ClaimJson.ValueJson::phrase);
        if (ranges.isEmpty() && categories.isEmpty() && phrases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QuestionJson.ValueJson(
                outermost(ranges, ClaimJson.NormalisedJson::min, BigDecimal::min),
                outermost(ranges, ClaimJson.NormalisedJson::max, BigDecimal::max),
                ranges.stream().map(ClaimJson.NormalisedJson::unit).findFirst(),
                categories,
                ranges.isEmpty() ? phrases : List.of()));
    }

    private static Optional<BigDecimal> outermost(
            List<ClaimJson.NormalisedJson> ranges,
            Function<ClaimJson.NormalisedJson, Optional<BigDecimal>> bound,
            BinaryOperator<BigDecimal> further) {
        List<Optional<BigDecimal>> bounds = ranges.stream().map(bound).toList();
        return bounds.stream().allMatch(Optional::isPresent)
                ? bounds.stream().flatMap(Optional::stream).reduce(further)
                : Optional.empty();
    }

    private static List<String> texts(
            List<ClaimJson.ValueJson> values, Function<ClaimJson.ValueJson, Optional<String>> text) {
        return values.stream()
                .flatMap(value -> text.apply(value).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
