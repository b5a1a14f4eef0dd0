package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim in JSON.
 *
 * @param links to the disagreements that it stands in
 * @param facets by key; a thing, a list of things where several hold together, or a quantity
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"id", "iri", "measure", "says"})
public record ClaimJson(
        String id,
        String iri,
        String measure,
        String says,
        @JsonAnyGetter Map<String, Object> facets,
        String stance,
        String hedge,
        String modality,
        Optional<ValueJson> value,
        Thing source,
        Optional<Thing> assertedBy,
        List<Thing> cites,
        List<Thing> roots,
        Optional<String> design,
        Optional<RatingJson> sourceRating,
        String locus,
        Optional<LocatorJson> locator,
        String proposition,
        Optional<String> curatedBy,
        Optional<String> note,
        boolean withdrawn,
        Map<String, String> links) {

    /** A value as stated, and normalised to base units. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ValueJson(
            Optional<String> text,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<Boolean> minInclusive,
            Optional<Boolean> maxInclusive,
            Optional<String> unit,
            Optional<NormalisedJson> normalised,
            Optional<String> kind,
            boolean approximate,
            Optional<String> phrase,
            Optional<String> band,
            Optional<String> category,
            Optional<String> since,
            Optional<NormalisedJson> over) {}

    /** An interval in a base unit; a missing bound is unbounded. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NormalisedJson(
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean minInclusive,
            boolean maxInclusive,
            String unit) {}

    /** A grade that the source gives. */
    public record RatingJson(String scheme, String value) {}

    /** Where the words stand, in code points of the document. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LocatorJson(Optional<String> document, int start, int end, Optional<String> sha256) {}
}
