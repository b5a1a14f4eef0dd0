package org.claimgraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A concept of a made corpus.
 *
 * @param broader slug of the concept right above it, in the same scheme
 * @param family whether what is narrower is compared within one question
 * @param besides populations that may hold together with this one
 */
record MadeConcept(
        String scheme, String id, String label, Optional<String> broader, boolean family, List<String> besides) {

    MadeConcept(String scheme, String label, Optional<String> broader) {
        this(scheme, slug(label), label, broader, false, List.of());
    }

    /** The slug of a label. */
    static String slug(String label) {
        return label.replace(' ', '-');
    }

    MadeConcept asFamily() {
        return new MadeConcept(scheme, id, label, broader, true, besides);
    }

    MadeConcept besides(List<String> others) {
        return new MadeConcept(scheme, id, label, broader, family, others);
    }

    /** The concept as bulk files have it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scheme", scheme);
        fields.put("id", id);
        fields.put("label", label);
        broader.ifPresent(above -> fields.put("broader", List.of(above)));
        if (family) {
            fields.put("questionFamily", true);
        }
        if (!besides.isEmpty()) {
            fields.put("mayCoOccurWith", besides);
        }
        return fields;
    }
}
