package org.claimgraph.page;

import org.claimgraph.question.DisagreementJson;

/** A decision in a line; what is absent is empty. */
record ReviewLine(String state, String about, String comment, String by, String at, boolean outdated) {

    static ReviewLine of(DisagreementJson.ReviewJson review) {
        return new ReviewLine(
                review.state(),
                review.dimension().map(DeskEntry::spoken).or(review::claim).orElse(""),
                review.comment().orElse(""),
                review.by().orElse(""),
                review.at().orElse(""),
                review.outdated());
    }
}
