package org.claimgraph.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.browse.Thing;

/**
 * A question as JSON has it.
 *
 * @param about the concepts that its claims are compared within, the subject first
 * @param disagreements how many there are, by verdict
 * @param pairsLeftOut whether there are more disagreements than are kept
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuestionJson(
        String id,
        String iri,
        String label,
        Thing measure,
        List<Thing> about,
        String state,
        int claims,
        List<PositionJson> positions,
        Map<String, Long> disagreements,
        List<ScopeDifferenceJson> scopeDifferences,
        List<FindingJson> findings,
        boolean pairsLeftOut,
        Map<String, String> links) {

    /**
     * An answer to the question.
     *
     * @param value what its claims give, from the lowest bound to the highest
     * @param scopes the different scopes, each by dimension
     * @param claims at most {@link DisagreementJson#MOST_CLAIMS}
     * @param sources of the listed claims, as are their roots
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PositionJson(
            String label,
            String stance,
            Optional<ValueJson> value,
            List<Map<String, Object>> scopes,
            List<String> propositions,
            List<DisagreementJson.ClaimRefJson> claims,
            int claimCount,
            List<Thing> sources,
            List<Thing> roots,
            int independentRoots,
            Optional<String> strongestDesign) {}

    /** The value of a position: a range in a base unit that a missing bound leaves open, categories, or words. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ValueJson(
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<String> unit,
            List<String> categories,
            List<String> phrases) {}

    /**
     * Two scopes that don't meet, under which claims would otherwise conflict.
     *
     * @param dimensions what tells them apart
     * @param disagreement the address of a pair of them
     */
    public record ScopeDifferenceJson(
            List<String> dimensions,
            Map<String, Object> a,
            Map<String, Object> b,
            String explanation,
            String disagreement) {}
}
