package org.claimgraph.graph;

import org.apache.jena.graph.Node;
import org.claimgraph.vocabulary.Terms;

/** The properties that carry one interval: its bounds, whether they are open, and its unit. */
record IntervalTerms(Node low, Node high, Node lowOpen, Node highOpen, Node unit) {

    static final IntervalTerms VALUE = of("low", "high", "lowOpen", "highOpen", "unit");
    static final IntervalTerms OVER = of("overLow", "overHigh", "overLowOpen", "overHighOpen", "overUnit");
    static final IntervalTerms DOSE = of("doseLow", "doseHigh", "doseLowOpen", "doseHighOpen", "doseUnit");
    static final IntervalTerms ASSESSMENT_TIME =
            of("assessedLow", "assessedHigh", "assessedLowOpen", "assessedHighOpen", "assessedUnit");

    private static IntervalTerms of(String low, String high, String lowOpen, String highOpen, String unit) {
        return new IntervalTerms(Terms.of(low), Terms.of(high), Terms.of(lowOpen), Terms.of(highOpen), Terms.of(unit));
    }
}
