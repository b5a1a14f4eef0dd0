package org.claimgraph.disagreement;

import java.util.Arrays;
import java.util.Optional;

/** What reviewers may decide on a disagreement; one that nobody has decided on is open. */
public enum ReviewState {
    OPEN("open"),
    /** A dimension of scope, named with it, explains the difference. */
    EXPLAINED("explained"),
    CONFIRMED("confirmed"),
    /** There is nothing in it, for the reason in the comment. */
    DISMISSED("dismissed"),
    /** One of the claims, named with it, is an error of its source. */
    SOURCE_ERROR("source-error");

    private final String key;

    ReviewState(String key) {
        this.key = key;
    }

    /** The word in JSON, and the key of the individual of the ontology. */
    public String key() {
        return key;
    }

    /** The state with this key. */
    public static Optional<ReviewState> byKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
    }
}
