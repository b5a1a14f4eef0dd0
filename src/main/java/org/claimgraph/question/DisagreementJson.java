package org.claimgraph.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.ReviewState;

/**
 * A disagreement as JSON has it.
 *
 * @param severity from 1, wording, to 3
 * @param sides two, of which neither comes first but where one refines the other
 * @param explanation one sentence
 * @param basis changes with the claims behind it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DisagreementJson(
        String id,
        String iri,
        String verdict,
        int severity,
        Thing question,
        List<SideJson> sides,
        PairsJson pairs,
        List<DimensionJson> dimensions,
        ValueJson value,
        String stance,
        String explanation,
        String ruleVersion,
        String basis,
        ReviewJson review) {

    /**
     * What a reviewer has decided.
     *
     * @param version counts the decisions from 1; 0 where there is none yet
     * @param outdated whether the verdict, the rules or the claims behind it have changed since
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ReviewJson(
            String state,
            int version,
            Optional<String> dimension,
            Optional<String> claim,
            Optional<String> comment,
            Optional<String> by,
            Optional<String> at,
            boolean outdated) {

        static final ReviewJson NONE = new ReviewJson(
                ReviewState.OPEN.key(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);

        /** A decision, looked at when the disagreement has this verdict and basis. */
        public static ReviewJson of(Review review, String verdict, String basis) {
            return new ReviewJson(
                    review.state().key(),
                    review.number(),
                    review.dimension(),
                    review.claim(),
                    review.comment(),
                    Optional.of(review.by()),
                    Optional.of(review.at()),
                    review.isOutdated(verdict, basis));
        }
    }

    /**
     * One side.
     *
     * @param claims at most {@link #MOST_CLAIMS}
     * @param roots what the listed claims finally rest on
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SideJson(
            String proposition,
            String stance,
            List<ClaimRefJson> claims,
            int claimCount,
            List<Thing> sources,
            List<Thing> roots,
            Optional<String> strongestDesign) {}

    /** How many claims of a side or a position are listed. */
    static final int MOST_CLAIMS = 100;

    /** A claim behind a side or a position. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ClaimRefJson(
            String id,
            String iri,
            String says,
            Thing source,
            String hedge,
            List<Thing> roots,
            Optional<ClaimJson.ValueJson> value) {

        static ClaimRefJson of(ClaimJson claim) {
            return new ClaimRefJson(
                    claim.id(), claim.iri(), claim.says(), claim.source(), claim.hedge(), claim.roots(), claim.value());
        }
    }

    /** How many claim pairs there are: of different documents and roots, of one document, of a shared root. */
    public record PairsJson(int independent, int sameSource, int sharedRoot) {}

    /** What each side says in one dimension of scope, things or a range; a side that is absent doesn't say. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DimensionJson(String name, Optional<Object> a, Optional<Object> b, String relation) {}

    /** How the two values lie to each other. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ValueJson(
            String relation, Optional<BigDecimal> gap, Optional<String> unit, Optional<BigDecimal> jaccard) {}
}
