package org.claimgraph.claim;

import java.util.List;
import java.util.Optional;

/**
 * What a source says: a proposition, the source's stance towards it, and where and on whose authority it says so.
 *
 * @param source slug of the source
 * @param id slug, unique in the source
 * @param says the claim in the curator's words, at most 400 characters
 * @param stated the value as the source puts it, where there is one
 * @param statedOver {@link Value#over()} in the units as stated
 * @param statedDose {@link Scope#dose()} in the units as stated
 * @param statedAssessmentTime {@link Scope#assessmentTime()} in the units as stated
 * @param design slug of the design of the evidence behind it
 * @param assertedBy slug of the body or person that the document names as saying so
 * @param cites slugs of the works that the content is taken from
 */
public record Claim(
        String source,
        String id,
        Proposition proposition,
        Stance stance,
        Hedge hedge,
        String says,
        Optional<Quantity> stated,
        Optional<Interval> statedOver,
        Optional<Interval> statedDose,
        Optional<Interval> statedAssessmentTime,
        Optional<String> design,
        Optional<SourceRating> rating,
        Optional<String> assertedBy,
        List<String> cites,
        Locus locus,
        Optional<Locator> locator,
        Optional<String> note) {

    public Claim {
        cites = cites.stream().distinct().sorted().toList();
    }
}
