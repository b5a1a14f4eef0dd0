package org.claimgraph.sparql;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.slf4j.MDC;
import org.springframework.util.unit.DataSize;

/**
 * The queries that are being answered, a few at a time, each on a thread of its own: what a thread allocates is counted
 * for those of the platform only, and one that can't be stopped is left behind without its request. Its place stays
 * taken until it ends.
 */
final class RunningQueries {

    /** What answers a query. */
    interface Work {
        void run() throws ServletException, IOException;
    }

    /** How long a query waits for its turn. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** How much longer than allowed a query may take to notice that its time is over. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** After how long a query that found no place may be sent again. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Semaphore places;
    private final DataSize memory;
    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * @param atOnce how many queries run at a time
     * @param memory how much each may allocate in all
     */
    RunningQueries(int atOnce, DataSize memory) {
        this.places = new Semaphore(atOnce, true);
        this.memory = memory;
    }

    /** The query of this id, where it is running. */
    Optional<Running> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /**
     * Runs a query, until it has ended or is given up.
     *
     * @throws Problem {@code busy}, or why it was stopped
     */
    void run(Running query, Work work) throws ServletException, IOException {
        if (running.putIfAbsent(query.id(), query) != null) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "A query of this id is running; give another, or none.",
                    Map.of("parameter", "X-Query-Id"));
        }
        try {
            takePlace();
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread thread = started(query, work, done);
            watch(query, thread, done);
        } finally {
            running.remove(query.id(), query);
        }
        query.stopped().ifPresent(RunningQueries::raise);
    }

    private Thread started(Running query, Work work, CompletableFuture<Void> done) {
        try {
            Map<String, String> logged =
                    Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
            return Thread.ofPlatform().daemon().name("sparql " + query.id()).start(() -> {
                MDC.setContextMap(logged);
                try {
                    work.run();
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                } finally {
                    places.release();
                }
            });
        } catch (RuntimeException | Error e) {
            // The machine has no thread left: nobody else will give the place back.
            places.release();
            throw e;
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.busy("As many queries are running as may at a time.", WAIT);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void watch(Running query, Thread thread, CompletableFuture<Void> done)
            throws ServletException, IOException {
        long givenUp = query.allowed().plus(GRACE).toNanos();
        while (true) {
            try {
                done.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                // Once a round: this thread may be kept waiting between one look at the clock and the next.
                long taken = query.taken().toNanos();
                if (threads.getThreadAllocatedBytes(thread.threadId()) > memory.toBytes()) {
                    query.stop(new Problem(
                            ProblemCode.RESULT_TOO_LARGE,
                            "The query took more than " + memory.toMegabytes()
                                    + " MB of memory, counted from its start."));
                }
                if (taken > query.allowed().toNanos()) {
                    query.stopForTime();
                }
                if (query.stopped().isPresent()) {
                    givenUp = Math.min(givenUp, taken + GRACE.toNanos());
                }
                if (taken > givenUp) {
                    return;
                }
            } catch (ExecutionException e) {
                query.stopped().ifPresent(RunningQueries::raise);
                throw cause(e);
            } catch (InterruptedException e) {
                Problem stopping = interrupted(e);
                query.stop(stopping);
                throw stopping;
            }
        }
    }

    private static void raise(Problem problem) {
        throw problem;
    }

    private static RuntimeException cause(ExecutionException e) throws ServletException, IOException {
        Throwable cause = e.getCause();
        if (cause instanceof IOException reading) {
            throw reading;
        }
        if (cause instanceof ServletException dispatching) {
            throw dispatching;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    private static Problem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Problem(ProblemCode.STORE_UNAVAILABLE, "The service is being stopped.", e);
    }
}
