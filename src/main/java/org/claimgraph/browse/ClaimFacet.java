package org.claimgraph.browse;

import org.apache.jena.graph.Node;
import org.claimgraph.claim.Facet;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.vocabulary.Terms;

/** What a list of claims is narrowed by most, so that how many there are of each value is told beside it. */
public enum ClaimFacet {
    MEASURE("measure", Terms.MEASURE, true),
    DRUG("drug", ClaimTerms.facet(Facet.DRUG), true),
    ROUTE("route", ClaimTerms.facet(Facet.ROUTE), true),
    POPULATION("population", ClaimTerms.facet(Facet.POPULATION), true),
    SOURCE("source", Terms.SOURCE, false),
    STANCE("stance", Terms.STANCE, false);

    private final String key;
    private final Node property;
    private final boolean ofProposition;

    ClaimFacet(String key, Node property, boolean ofProposition) {
        this.key = key;
        this.property = property;
        this.ofProposition = ofProposition;
    }

    /** The name of its filter. */
    public String key() {
        return key;
    }

    /** What its values stand under. */
    Node property() {
        return property;
    }

    /** Whether it is the proposition that has the property, and not the claim. */
    boolean isOfProposition() {
        return ofProposition;
    }
}
