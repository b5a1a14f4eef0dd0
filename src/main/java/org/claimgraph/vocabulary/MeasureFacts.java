package org.claimgraph.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a measure asks of its claims.
 *
 * @param requires keys of the claim file that must be there; {@code a|b} where either will do, {@code subject} for drug
 *     or exposure
 * @param dimensions of interval values; empty where the value isn't an interval
 * @param valueOptional whether a claim may leave the value out
 * @param comparedWithin keys whose values make the question that claims of the measure are compared in; empty where
 *     only one proposition under opposite stances is compared
 * @param excludedStances stances, as claim files write them, that its claims don't take because a value says the same
 * @param opposite the measure of which affirming one denies the other, as eligibility and contraindication
 * @param highStakes whether a hard conflict between independent roots gets the highest severity
 */
public record MeasureFacts(
        List<String> requires,
        ValueKind valueKind,
        Set<Dimension> dimensions,
        boolean valueOptional,
        List<String> comparedWithin,
        Set<String> excludedStances,
        Optional<String> opposite,
        boolean highStakes) {}
