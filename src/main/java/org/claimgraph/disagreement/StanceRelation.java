package org.claimgraph.disagreement;

import org.claimgraph.claim.Stance;

/** How two stances towards what a question is about relate. */
public enum StanceRelation {
    /** At least one side says that the matter isn't settled. */
    UNDETERMINED("undetermined"),
    /** Both affirm, or neither does. */
    SAME("same"),
    /** One affirms and one denies. */
    OPPOSITE("opposite"),
    /** One affirms and one found no difference. */
    NULL("null");

    private final String key;

    StanceRelation(String key) {
        this.key = key;
    }

    /** The word in JSON. */
    public String key() {
        return key;
    }

    static StanceRelation of(Stance a, Stance b) {
        if (a == Stance.UNDETERMINED || b == Stance.UNDETERMINED) {
            return UNDETERMINED;
        }
        if ((a == Stance.AFFIRMS) == (b == Stance.AFFIRMS)) {
            return SAME;
        }
        return a == Stance.DENIES || b == Stance.DENIES ? OPPOSITE : NULL;
    }
}
