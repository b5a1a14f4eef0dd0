package org.claimgraph.judgement;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What writes have touched since the verdicts were last current, so that a load of several writes is judged once, at
 * its end, and no more of the dataset than it touched. For the thread that writes.
 */
public final class Backlog {

    // Beyond a quarter of the claims, reading them all in their order is quicker than question by question; and what
    // is judged together is held in memory together.
    private static final int PART = 4;
    private static final int MOST_CLAIMS = 5_000;

    private final Judge judge;
    private final Set<String> sources = new HashSet<>();
    private final Set<Node> questions = new HashSet<>();
    private boolean everything;
    private boolean empty = true;

    /** An empty one, which has a judge settle it. */
    public Backlog(Judge judge) {
        this.judge = judge;
    }

    /** Whether nothing was written since, or since this process began. */
    public boolean isEmpty() {
        return empty;
    }

    /** Whether all is to be judged anew, so that what else is written makes no difference. */
    public boolean isEverything() {
        return everything;
    }

    /** Takes in a turn, before it is written. */
    public void add(Turn turn, Known after) {
        empty = false;
        sources.addAll(turn.sources());
        everything |= turn.everything() || isTooMuch(writtenClaims(after), after);
        if (!everything) {
            questions.addAll(judge.touched(turn, after));
            everything = questions.size() > MOST_CLAIMS;
        }
    }

    /** Takes in that nobody knows what was written. */
    public void addEverything() {
        empty = false;
        everything = true;
    }

    /** Judges what is in it, or everything where that isn't known or is too much. */
    public void settle(Known known) {
        boolean unknown = empty || everything;
        // If this fails half-way, nobody knows what the store has of the verdicts.
        addEverything();
        if (unknown || isTooMuch(Math.max(writtenClaims(known), judge.countClaims(questions)), known)) {
            judge.judgeAll(known, version -> {});
        } else {
            judge.judgeTouched(sources, questions, known);
        }
        clear();
    }

    /** Forgets what is in it, as the verdicts are current. */
    public void clear() {
        sources.clear();
        questions.clear();
        everything = false;
        empty = true;
    }

    private long writtenClaims(Known known) {
        return sources.stream()
                .mapToLong(source -> known.sources().getOrDefault(source, 0))
                .sum();
    }

    private static boolean isTooMuch(long claims, Known known) {
        long all =
                known.sources().values().stream().mapToLong(Integer::longValue).sum();
        return claims > MOST_CLAIMS || claims * PART > all;
    }
}
