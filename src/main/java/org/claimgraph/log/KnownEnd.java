package org.claimgraph.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.claimgraph.problem.StartFailure;

/**
 * How far the log was known to be sound when it was last opened or closed, in the file {@code log/known-end}: a start
 * walks from there, not from the beginning, and sees where acknowledged entries are gone.
 */
record KnownEnd(Path file, long place, String hash) {

    static KnownEnd of(Path folder) throws IOException {
        Path file = folder.resolve("known-end");
        try {
            List<String> words = List.of(Files.readString(file).strip().split(" ", -1));
            if (words.size() == 2
                    && words.getFirst().matches("\\d{1,18}")
                    && words.get(1).length() == 64) {
                return new KnownEnd(file, Long.parseLong(words.getFirst()), words.get(1));
            }
        } catch (NoSuchFileException e) {
            // A log that was never opened, or came without this file, is walked from its beginning.
        }
        return new KnownEnd(file, 0, Line.NO_HASH);
    }

    /** Walks the log from here; a break that can't be a write that never ended is a failure. */
    Walk walk(Path log, long until) throws IOException {
        if (place > until || !hash.equals(Lines.hashBefore(log, place))) {
            throw damage(log, place, "it was longer, or another, when it was last closed");
        }
        Walk walk = Walk.along(log, place, hash, until);
        if (walk.soundAfter()) {
            throw damage(log, walk.end(), "entries after it are sound");
        }
        return walk;
    }

    private StartFailure damage(Path log, long at, String why) {
        return new StartFailure(
                74,
                "The log " + log + " is damaged at byte " + at + " (" + why
                        + "): bring it back from a backup, and remove " + file.getFileName() + " beside it.");
    }

    /** Keeps another end. Needn't be on the disk at once: an older one only makes the next walk longer. */
    void write(long end, String hashThere) throws IOException {
        Path next = file.resolveSibling("known-end.next");
        Files.writeString(next, end + " " + hashThere + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
