package org.claimgraph.browse;

/** What a list of claims is narrowed by most, so that how many there are of each value is told beside it. */
public enum ClaimFacet {
    MEASURE("measure"),
    DRUG("drug"),
    ROUTE("route"),
    POPULATION("population"),
    SOURCE("source"),
    STANCE("stance");

    private final String key;

    ClaimFacet(String key) {
        this.key = key;
    }

    /** The name of its filter. */
    public String key() {
        return key;
    }
}
