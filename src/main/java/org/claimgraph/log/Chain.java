package org.claimgraph.log;

import java.util.Iterator;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;

/** The entries of lines that follow each other; stops with a problem at the first that doesn't. */
final class Chain implements Iterator<Entry> {

    private final Lines lines;
    private String before;

    Chain(Lines lines, String hashBefore) {
        this.lines = lines;
        this.before = hashBefore;
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Entry next() {
        Line line = lines.next();
        if (!line.follows(before)) {
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The log is damaged at byte " + line.place() + ": bring it back from a backup.");
        }
        before = line.statedHash();
        return line.entry();
    }
}
