package org.claimgraph.sparql;

import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes what is read from another server when the time is over, which ends the reading. */
record Deadline(long end, Future<?> closing) implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("remote-endpoint-deadlines").factory());

    static Deadline of(long end, InputStream body) {
        return new Deadline(
                end,
                CLOCK.schedule(
                        () -> {
                            body.close();
                            return end;
                        },
                        end - System.nanoTime(),
                        TimeUnit.NANOSECONDS));
    }

    boolean passed() {
        return System.nanoTime() >= end;
    }

    @Override
    public void close() {
        closing.cancel(false);
    }
}
