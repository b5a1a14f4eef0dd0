package org.claimgraph.disagreement;

import java.util.Set;

/** What the rules make of a pair, from the strongest on: of several claim pairs the strongest verdict counts. */
public enum Verdict {
    CONTRADICTS("contradicts"),
    POSSIBLE_CONTRADICTION("possible-contradiction"),
    SELF_CONTRADICTION("self-contradiction"),
    MISREPORT("misreport"),
    TENSION("tension"),
    POSSIBLE_TENSION("possible-tension"),
    DIFFERS_IN_SCOPE("differs-in-scope"),
    UNDECIDED("undecided"),
    ECHO("echo"),
    /** The first side says the same as the second of a narrower scope, or with a narrower value. */
    REFINES("refines"),
    /** The mirror of {@link #REFINES}; a {@link Disagreement} has the finer side first and never this. */
    REFINED_BY("refines"),
    AGREES("agrees"),
    CONSISTENT("consistent"),
    /** Scopes that don't meet and contents that don't conflict; not told. */
    UNRELATED("unrelated");

    /** The verdicts that a reviewer is asked to look at. */
    public static final Set<Verdict> FOR_REVIEW =
            Set.of(CONTRADICTS, POSSIBLE_CONTRADICTION, SELF_CONTRADICTION, MISREPORT, TENSION, POSSIBLE_TENSION);

    /** The verdicts by which a question is disputed, if they hold between independent roots. */
    static final Set<Verdict> DISPUTES = Set.of(CONTRADICTS, POSSIBLE_CONTRADICTION, TENSION, POSSIBLE_TENSION);

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /** The word in JSON, and the key of the individual of the ontology. */
    public String key() {
        return key;
    }

    /** The verdict when the sides are swapped. */
    public Verdict mirrored() {
        return switch (this) {
            case REFINES -> REFINED_BY;
            case REFINED_BY -> REFINES;
            case CONTRADICTS,
                    POSSIBLE_CONTRADICTION,
                    SELF_CONTRADICTION,
                    MISREPORT,
                    TENSION,
                    POSSIBLE_TENSION,
                    DIFFERS_IN_SCOPE,
                    UNDECIDED,
                    ECHO,
                    AGREES,
                    CONSISTENT,
                    UNRELATED -> this;
        };
    }
}
