package org.claimgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.claimgraph.problem.Problem;

/**
 * How often each client may do something: a number of times at once, then once in a while (the generic cell rate
 * algorithm, a leaky bucket that keeps one time a client). Memory is bounded; of very many clients at once the idlest
 * are forgotten.
 */
final class Allowance {

    private static final int MOST_CLIENTS = 50_000;

    private final long nanosEach;
    private final long nanosAhead;
    private final LongSupplier clock;

    // When all that a client has done would have been due, had it kept to its pace.
    private final Cache<String, Long> due;

    /**
     * @param atOnce 1 or more
     * @param each the time in which one more is allowed
     * @param clock nanoseconds
     */
    Allowance(int atOnce, Duration each, LongSupplier clock) {
        this.nanosEach = each.toNanos();
        this.nanosAhead = Math.multiplyExact(nanosEach, atOnce - 1L);
        this.clock = clock;
        this.due = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterWrite(Duration.ofNanos(nanosEach + nanosAhead))
                .ticker(clock::getAsLong)
                .build();
    }

    /**
     * Passes a client that has something left, without taking of it.
     *
     * @throws Problem {@code rate-limited} with the time to wait
     */
    void require(String client, String detail) {
        Long kept = due.getIfPresent(client);
        long wait = kept == null ? 0 : kept - nanosAhead - clock.getAsLong();
        if (wait > 0) {
            throw Problem.rateLimited(detail, Duration.ofNanos(wait));
        }
    }

    /** Counts once for a client. */
    void take(String client) {
        long now = clock.getAsLong();
        due.asMap().merge(client, now + nanosEach, (kept, first) -> kept - now > 0 ? kept + nanosEach : first);
    }
}
