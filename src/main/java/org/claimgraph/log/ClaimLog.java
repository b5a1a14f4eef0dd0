package org.claimgraph.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimgraph.log.Entry.Draft;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;

/**
 * The record of every accepted change, in the file {@code log/claims.log}. It is only ever added to, each entry is
 * chained to the one before it by its hash, and an entry is on the disk before anybody is told that it was accepted.
 *
 * <p>Appending is for one thread at a time (others wait); reading is for any number beside it.
 */
public final class ClaimLog implements AutoCloseable {

    private final Path path;
    private final KnownEnd known;
    private final RandomAccessFile file;
    private volatile long end;
    private String hash;
    private boolean refusing;

    private ClaimLog(Path path, KnownEnd known, RandomAccessFile file, long end, String hash) {
        this.path = path;
        this.known = known;
        this.file = file;
        this.end = end;
        this.hash = hash;
    }

    /**
     * Opens the log, walking what was added since it was last opened or closed. A last write that never ended is cut
     * off: it was never acknowledged. What is cut is kept beside the log, in {@code torn-<time>}.
     *
     * @throws StartFailure where the log is damaged before its last write
     */
    public static ClaimLog open(DataFolder folder) {
        Path path = folder.log().resolve("claims.log");
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                KnownEnd known = KnownEnd.of(folder.log());
                Walk walk = known.walk(path, file.length());
                if (walk.end() < file.length()) {
                    TornTail.cut(file, walk.end(), folder.log());
                }
                file.getFD().sync();
                DataFolder.sync(folder.log());
                known.write(walk.end(), walk.hash());
                return new ClaimLog(path, known, file, walk.end(), walk.hash());
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartFailure(
                    74, "The log " + path + " can't be opened (" + e + "): see that its disk works and has room.");
        }
    }

    /**
     * Adds entries, all or none, and returns them once they are on the disk.
     *
     * @throws Problem {@code store-unavailable} where they can't be written; none of them is kept then
     */
    public synchronized List<Entry> append(List<Draft> drafts) {
        if (refusing) {
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The log takes no more entries after a failed write: see to its disk, then start again.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Entry> entries = new ArrayList<>(drafts.size());
        long place = end;
        String before = hash;
        for (Draft draft : drafts) {
            Line line = Line.of(place, before, draft);
            bytes.writeBytes(line.bytes());
            entries.add(new Entry(place, line.next(), line.statedHash(), draft));
            place = line.next();
            before = line.statedHash();
        }
        write(bytes.toByteArray());
        end = place;
        hash = before;
        return List.copyOf(entries);
    }

    private void write(byte[] bytes) {
        try {
            if (file.length() != end) {
                throw new IOException("another process has written to " + path);
            }
            file.seek(end);
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException | Error e) {
            cutBack(e);
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The log can't be written (" + e.getMessage() + "), and nothing of this was kept: see that its disk"
                            + " works and has room, then try again.",
                    e);
        }
    }

    /** What is left of a failed write would be taken for damage once something was written after it. */
    private void cutBack(Throwable failure) {
        try {
            if (file.length() < end) {
                throw new IOException("the log is shorter than it was");
            }
            file.setLength(end);
            file.getFD().sync();
        } catch (IOException | Error e) {
            refusing = true;
            failure.addSuppressed(e);
        }
    }

    /**
     * The entries from a place to the present end, read while the stream is, which is to be closed.
     *
     * @throws IllegalArgumentException where no entry starts at the place; see {@link #holds}
     */
    public Stream<Entry> read(long place) {
        try {
            long until = end;
            String before = Lines.hashBefore(path, place);
            if (place > until || before.isEmpty()) {
                throw new IllegalArgumentException("No entry of the log starts at byte " + place);
            }
            Lines lines = new Lines(path, place, until);
            Chain chain = new Chain(lines, before);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(chain, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(lines::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the bytes from one place to another, both within the log, as they are. */
    public void copy(long from, long until, OutputStream out) throws IOException {
        try (RandomAccessFile source = new RandomAccessFile(path.toFile(), "r")) {
            source.seek(from);
            byte[] block = new byte[1 << 16];
            for (long left = until - from; left > 0; ) {
                int length = source.read(block, 0, (int) Math.min(block.length, left));
                if (length < 0) {
                    throw new IOException("The log ends before its known end at " + until);
                }
                out.write(block, 0, length);
                left -= length;
            }
        }
    }

    /** Whether an entry starts at a place, or the log ends there. A store with another place isn't made of this log. */
    public boolean holds(long place) {
        try {
            return place <= end && !Lines.hashBefore(path, place).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks the whole log; the place of the first entry that isn't as it was written, if there is one. */
    public OptionalLong check() {
        try {
            long until = end;
            Walk walk = Walk.along(path, 0, Line.NO_HASH, until);
            return walk.end() < until ? OptionalLong.of(walk.end()) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next entry will start, in bytes: how long the log is. */
    public long end() {
        return end;
    }

    @Override
    public synchronized void close() {
        try {
            if (!refusing && Files.exists(path)) {
                known.write(end, hash);
            }
            refusing = true;
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
