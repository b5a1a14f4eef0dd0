package org.claimgraph.disagreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.Ref;

/** How far a proposition reaches, dimension by dimension. A dimension that is missing was not said. */
public record ScopeVector(Map<ScopeDimension, Extent> extents) {

    public ScopeVector {
        Map<ScopeDimension, Extent> ordered = new EnumMap<>(ScopeDimension.class);
        ordered.putAll(extents);
        extents = Collections.unmodifiableMap(ordered);
    }

    static ScopeVector of(Proposition proposition, Background background) {
        Scope scope = proposition.scope();
        Map<ScopeDimension, Extent> extents = new EnumMap<>(ScopeDimension.class);
        for (ScopeDimension dimension : ScopeDimension.values()) {
            dimension
                    .facet()
                    .map(facet -> refs(facet, proposition, background))
                    .filter(refs -> !refs.isEmpty())
                    .ifPresent(refs -> extents.put(dimension, new Extent.Concepts(refs)));
        }
        scope.dose()
                .map(background::inBaseUnit)
                .ifPresent(dose -> extents.put(ScopeDimension.DOSE, new Extent.Range(dose)));
        scope.assessmentTime()
                .map(background::inBaseUnit)
                .ifPresent(time -> extents.put(ScopeDimension.ASSESSMENT_TIME, new Extent.Range(time)));
        Optional.of(proposition.value())
                .filter(value -> !background.isRate(value))
                .flatMap(Value::over)
                .map(background::inBaseUnit)
                .ifPresent(over -> extents.put(ScopeDimension.OVER, new Extent.Range(over)));
        return new ScopeVector(extents);
    }

    public Optional<Extent> at(ScopeDimension dimension) {
        return Optional.ofNullable(extents.get(dimension));
    }

    private static List<Ref> refs(Facet facet, Proposition proposition, Background background) {
        List<Ref> stated = proposition.scope().of(facet);
        boolean byPlace = background
                .vocabulary()
                .measure(proposition.measure())
                .map(MeasureFacts::comparedWithin)
                .filter(keys -> keys.contains(Facet.JURISDICTION.key()))
                .isPresent();
        return facet == Facet.JURISDICTION && byPlace
                ? background.jurisdiction(stated, proposition.scope().of(Facet.BODY))
                : stated;
    }

    /** The vector as text, in a fixed order. */
    @Override
    public String toString() {
        return extents.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }
}
