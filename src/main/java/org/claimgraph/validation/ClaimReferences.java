package org.claimgraph.validation;

import java.util.List;
import org.claimgraph.claim.Facet;

/** Checks that what a source and its claims name is there: concepts, works and bodies. */
final class ClaimReferences {

    private final Lookup lookup;

    ClaimReferences(Lookup lookup) {
        this.lookup = lookup;
    }

    void source(Item source) {
        source.child("kind").ifPresent(kind -> lookup.concept(kind, List.of("source-kind")));
        source.child("issued").ifPresent(Dates::check);
    }

    void claim(Item claim) {
        for (Facet facet : Facet.values()) {
            claim.items(facet.key()).forEach(item -> lookup.concept(item, facet.schemes()));
        }
        claim.child("design").ifPresent(design -> lookup.concept(design, List.of("design")));
        claim.child("assertedBy").ifPresent(lookup::body);
        claim.items("cites").forEach(lookup::work);
        claim.child("value").flatMap(value -> value.child("since")).ifPresent(Dates::check);
    }
}
