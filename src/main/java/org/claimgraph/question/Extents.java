package org.claimgraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.disagreement.DimensionRelation;
import org.claimgraph.disagreement.ScopeDimension;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.QuestionTerms;

/** What claims say in each dimension of scope. */
final class Extents {

    private Extents() {}

    /** How far a claim reaches, by dimension. */
    static Map<String, Object> scope(ClaimJson claim) {
        Map<String, Object> scope = new TreeMap<>();
        for (ScopeDimension dimension : ScopeDimension.values()) {
            extent(claim, dimension).ifPresent(extent -> scope.put(dimension.key(), extent));
        }
        return scope;
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
    private static Optional<Object> extent(ClaimJson claim, ScopeDimension dimension) {
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
