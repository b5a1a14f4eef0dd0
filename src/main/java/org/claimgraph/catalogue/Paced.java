package org.claimgraph.catalogue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Gives up on a reader who takes less than a pace, so that nobody holds a place for as long as they like. */
final class Paced extends FilterOutputStream {

    private static final Duration BEFORE_IT_COUNTS = Duration.ofMinutes(1);

    /** Bytes a second. */
    private static final long SLOWEST = 16 * 1024;

    private final LongSupplier clock;
    private long sent;
    private long waited;

    /** @param clock nanoseconds */
    Paced(OutputStream out, LongSupplier clock) {
        super(out);
        this.clock = clock;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long begin = clock.getAsLong();
        out.write(bytes, offset, length);
        waited += clock.getAsLong() - begin;
        sent += length;
        // Only the time that the reader takes: making what is sent may take its own.
        if (waited > BEFORE_IT_COUNTS.toNanos()
                && sent < SLOWEST * Duration.ofNanos(waited).toSeconds()) {
            throw new IOException("It was read at less than " + SLOWEST + " bytes a second");
        }
    }
}
