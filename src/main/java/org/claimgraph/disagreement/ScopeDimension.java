package org.claimgraph.disagreement;

import java.util.Arrays;
import java.util.Optional;
import org.claimgraph.claim.Facet;

/**
 * What may differ between two claims that answer one question, and then explains why they differ: every facet but the
 * body, the dose, the time of assessment, and the period that sessions or a dose are given over.
 * {@code cg:scopeDimension} in the ontology marks the same ones.
 */
public enum ScopeDimension {
    DRUG(Facet.DRUG, "drug"),
    EXPOSURE(Facet.EXPOSURE, "exposure"),
    FORMULATION(Facet.FORMULATION, "formulation"),
    ROUTE(Facet.ROUTE, "route"),
    POPULATION(Facet.POPULATION, "population"),
    COMPARATOR(Facet.COMPARATOR, "comparator"),
    OUTCOME(Facet.OUTCOME, "outcome"),
    ADVERSE_EFFECT(Facet.ADVERSE_EFFECT, "adverse effect"),
    TARGET(Facet.TARGET, "target"),
    JURISDICTION(Facet.JURISDICTION, "jurisdiction"),
    PHASE(Facet.PHASE, "phase of treatment"),
    TREATMENT(Facet.TREATMENT, "other treatment"),
    COUNTED(Facet.COUNTED, "thing counted"),
    SETTING(Facet.SETTING, "setting"),
    DOSE_LEVEL(Facet.DOSE_LEVEL, "dose level"),
    ENDPOINT(Facet.ENDPOINT, "endpoint"),
    CO_TREATMENT(Facet.CO_TREATMENT, "co-treatment"),
    DOSE("dose", "dose"),
    ASSESSMENT_TIME("assessmentTime", "time of assessment"),
    OVER("over", "period");

    private final String key;
    private final Optional<Facet> facet;
    private final String spoken;

    ScopeDimension(Facet facet, String spoken) {
        this.key = facet.key();
        this.facet = Optional.of(facet);
        this.spoken = spoken;
    }

    ScopeDimension(String key, String spoken) {
        this.key = key;
        this.facet = Optional.empty();
        this.spoken = spoken;
    }

    /** The key in claim files and in JSON. */
    public String key() {
        return key;
    }

    /** What it is called in a sentence. */
    public String spoken() {
        return spoken;
    }

    /** The facet that it is; empty where it is made of numbers. */
    Optional<Facet> facet() {
        return facet;
    }

    /** The dimension with this key. */
    public static Optional<ScopeDimension> byKey(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key.equals(key))
                .findFirst();
    }
}
