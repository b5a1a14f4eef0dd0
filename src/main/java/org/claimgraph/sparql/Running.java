package org.claimgraph.sparql;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A query that is being answered: by what it is known, how long it may take, and whether and why it was stopped. */
final class Running {

    private static final String ATTRIBUTE = Running.class.getName();

    private final String id;
    private final Duration allowed;
    private final long began = System.nanoTime();
    private final AtomicReference<@Nullable Problem> why = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> end = new AtomicReference<>();

    Running(String id, Duration allowed) {
        this.id = id;
        this.allowed = allowed;
    }

    /** The query that a request brought. */
    static Running of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Running running) {
            return running;
        }
        throw new IllegalStateException("a query that didn't come through the gate");
    }

    void attach(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    String id() {
        return id;
    }

    Duration allowed() {
        return allowed;
    }

    Duration taken() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Says what ends the work on it; it ends at once where it was stopped before. */
    void endedBy(Runnable ending) {
        end.set(ending);
        if (why.get() != null) {
            ending.run();
        }
    }

    /**
     * Stops it. The first reason counts. What ends it runs by itself: it may have to wait for the query, and whoever
     * stops one doesn't.
     */
    void stop(Problem reason) {
        if (why.compareAndSet(null, reason)) {
            Optional.ofNullable(end.get())
                    .ifPresent(ending ->
                            Thread.ofPlatform().daemon().name("end of " + id).start(ending));
        }
    }

    /** Stops it because its time is over. */
    void stopForTime() {
        String time = allowed.toMillis() % 1000 == 0 ? allowed.toSeconds() + " s" : allowed.toMillis() + " ms";
        stop(new Problem(ProblemCode.QUERY_TIMEOUT, "The query took longer than " + time + "."));
    }

    /** Why it was stopped. */
    Optional<Problem> stopped() {
        return Optional.ofNullable(why.get());
    }
}
