package org.claimgraph.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Splits a stream into lines, of which none is held beyond a length. */
final class ByteLines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean cut;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; empty after the last one. */
    Optional<byte[]> next() {
        cut = false;
        if (at == filled && !fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (true) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = longest - line.size();
            cut |= end - at > room;
            line.write(buffer, at, Math.min(end - at, room));
            at = Math.min(end + 1, filled);
            if (end < filled || !fill()) {
                return Optional.of(line.toByteArray());
            }
        }
    }

    /** Whether the last line was longer than the longest that is held. */
    boolean wasCut() {
        return cut;
    }

    private boolean fill() {
        try {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            return filled > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
