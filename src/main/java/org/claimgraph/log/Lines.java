package org.claimgraph.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of the log file from a place to another, read one at a time. Reads by {@link RandomAccessFile}, because a
 * channel is closed where its thread is interrupted.
 */
final class Lines implements Iterator<Line>, AutoCloseable {

    private final RandomAccessFile file;
    private final long until;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long place;

    Lines(Path path, long from, long until) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.place = from;
        this.until = until;
        file.seek(from);
    }

    /** The hash of the entry that ends at a place; empty text where no entry ends there. */
    static String hashBefore(Path path, long place) throws IOException {
        if (place == 0) {
            return Line.NO_HASH;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (place < 0 || place > file.length() || byteAt(file, place - 1) != '\n') {
                return "";
            }
            byte[] hash = new byte[64];
            long start = startOfLine(file, place - 1);
            if (place - start < hash.length) {
                return "";
            }
            file.seek(start);
            file.readFully(hash);
            return new String(hash, StandardCharsets.US_ASCII);
        }
    }

    private static int byteAt(RandomAccessFile file, long place) throws IOException {
        file.seek(place);
        return file.read();
    }

    private static long startOfLine(RandomAccessFile file, long lineEnd) throws IOException {
        byte[] block = new byte[1 << 14];
        for (long end = lineEnd; end > 0; ) {
            long start = Math.max(0, end - block.length);
            int length = (int) (end - start);
            file.seek(start);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    @Override
    public boolean hasNext() {
        return place < until;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            while (place + line.size() < until && (at < filled || fill())) {
                int newline = newline();
                int end = newline < 0 ? filled : newline + 1;
                int length = (int) Math.min(end - at, until - place - line.size());
                line.write(buffer, at, length);
                at += length;
                if (newline >= 0) {
                    break;
                }
            }
            if (line.size() == 0) {
                throw new IOException("The log ends at byte " + place + ", before its known end at " + until);
            }
            Line next = new Line(place, line.toByteArray());
            place = next.next();
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int newline() {
        for (int i = at; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, file.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
