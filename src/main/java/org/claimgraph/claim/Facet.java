package org.claimgraph.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of what a proposition is about, named by a concept: the subject, and everything that narrows its scope. */
public enum Facet {
    DRUG("drug", true, "drug"),
    EXPOSURE("exposure", false, "exposure"),
    FORMULATION("formulation", false, "formulation"),
    ROUTE("route", false, "route"),
    POPULATION("population", true, "population"),
    COMPARATOR("comparator", false, "drug", "route", "treatment", "comparator"),
    OUTCOME("outcome", false, "outcome"),
    ADVERSE_EFFECT("adverseEffect", false, "adverse-effect"),
    TARGET("target", false, "target"),
    BODY("body", false, "body"),
    JURISDICTION("jurisdiction", false, "jurisdiction"),
    PHASE("phase", false, "phase"),
    TREATMENT("treatment", false, "treatment", "drug"),
    COUNTED("counted", false, "counted"),
    SETTING("setting", false, "setting"),
    DOSE_LEVEL("doseLevel", false, "dose-level"),
    ENDPOINT("endpoint", false, "endpoint"),
    CO_TREATMENT("coTreatment", false, "treatment", "drug");

    private final String key;
    private final boolean many;
    private final List<String> schemes;

    Facet(String key, boolean many, String... schemes) {
        this.key = key;
        this.many = many;
        this.schemes = List.of(schemes);
    }

    /** The key in claim files and in JSON, and the local name of the property in the graph. */
    public String key() {
        return key;
    }

    /** Whether a claim may name several, which then hold together. */
    public boolean many() {
        return many;
    }

    /** The schemes that a slug is looked up in, in this order; {@code body} stands for the bodies of the corpus. */
    public List<String> schemes() {
        return schemes;
    }

    /** The facet with this key. */
    public static Optional<Facet> byKey(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
    }
}
