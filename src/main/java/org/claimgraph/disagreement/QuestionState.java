package org.claimgraph.disagreement;

/** How the positions on a question stand to each other. */
public enum QuestionState {
    CONCORDANT("concordant"),
    DISCORDANT("discordant"),
    SINGLE_SOURCE("single-source"),
    ECHO_ONLY("echo-only"),
    UNDECIDED("undecided");

    private final String key;

    QuestionState(String key) {
        this.key = key;
    }

    /** The word in JSON, and the key of the individual of the ontology. */
    public String key() {
        return key;
    }
}
