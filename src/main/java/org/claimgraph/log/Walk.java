package org.claimgraph.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A walk along the chain of the log, up to its end or to the first line that doesn't follow the one before it.
 *
 * @param end where the last entry that follows ends
 * @param hash the hash of that entry
 * @param soundAfter whether a line after the break is as it was written: the break is then damage, not a write that
 *     never ended
 */
record Walk(long end, String hash, boolean soundAfter) {

    /** Walks from a place, where the entry before it has the hash, until another. */
    static Walk along(Path file, long from, String hashBefore, long until) throws IOException {
        long end = from;
        String hash = hashBefore;
        try (Lines lines = new Lines(file, from, until)) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.follows(hash)) {
                    return new Walk(end, hash, anySound(line, hash, lines));
                }
                end = line.next();
                hash = line.statedHash();
            }
        }
        return new Walk(end, hash, false);
    }

    /**
     * A line can be told to be sound by the line before it, even a damaged one: where that one's content was hurt its
     * stated hash is still right, and where its hash was hurt the true one can be computed.
     */
    private static boolean anySound(Line broken, String hashBefore, Lines rest) {
        List<Line> pieces = broken.pieces();
        String stated = hashBefore;
        String computed = hashBefore;
        while (true) {
            for (Line line : pieces) {
                if (line.follows(stated) || line.follows(computed)) {
                    return true;
                }
                computed = line.trueHash(stated);
                stated = line.statedHash();
            }
            if (!rest.hasNext()) {
                return false;
            }
            pieces = rest.next().pieces();
        }
    }
}
