package org.claimgraph.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.load.Outcome;
import org.claimgraph.problem.Finding;

/** One bulk load and how far it is. One thread moves it on; any may look and cancel. */
final class BulkLoad {

    private static final int MOST_FINDINGS = 1_000;

    private final String id;
    private final String by;
    private final boolean mayReview;
    private final Upload upload;
    private final Clock clock;
    private final Instant at;
    private final Map<Outcome.Result, Long> results = new EnumMap<>(Outcome.Result.class);
    private final List<Finding> findings = new ArrayList<>();
    private State state = State.QUEUED;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Long> version = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private long units;
    private long refused;
    private long findingCount;
    private boolean cancelled;

    /** Where a load is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A load that waits.
     *
     * @param mayReview whether who sent it may bring in decisions of reviewers
     */
    BulkLoad(String id, String by, boolean mayReview, Upload upload, Clock clock) {
        this.id = id;
        this.by = by;
        this.mayReview = mayReview;
        this.upload = upload;
        this.clock = clock;
        this.at = now();
    }

    String id() {
        return id;
    }

    String by() {
        return by;
    }

    boolean mayReview() {
        return mayReview;
    }

    Upload upload() {
        return upload;
    }

    /** Begins, unless it was cancelled before. */
    synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        started = Optional.of(now());
        return true;
    }

    synchronized void read(List<Finding> found, boolean sound) {
        units++;
        refused += sound ? 0 : 1;
        findingCount += found.size();
        found.stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
    }

    synchronized void acknowledged(Outcome outcome) {
        results.merge(outcome.result(), 1L, Long::sum);
        version = Optional.of(outcome.version());
    }

    /** Has it end after the unit at hand, or not begin. */
    synchronized void cancel() {
        cancelled = true;
        if (state == State.QUEUED) {
            end(State.CANCELLED);
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean hasEnded() {
        return ended.isPresent();
    }

    /** All units were read, or it was cancelled before. */
    synchronized void finish(boolean whole) {
        end(whole ? State.DONE : State.CANCELLED);
    }

    synchronized void fail(String why) {
        failure = Optional.of(why);
        end(State.FAILED);
    }

    private void end(State last) {
        state = last;
        ended = Optional.of(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    synchronized LoadJson json() {
        String address = "/api/v1/loads/" + id;
        return new LoadJson(
                id,
                state.name().toLowerCase(Locale.ROOT),
                by,
                upload.bytes(),
                upload.sha256(),
                at,
                started,
                ended,
                units,
                count(Outcome.Result.ADDED),
                count(Outcome.Result.REPLACED),
                count(Outcome.Result.UNCHANGED),
                count(Outcome.Result.WITHDRAWN),
                refused,
                version,
                failure,
                findingCount,
                Optional.of(List.copyOf(findings)),
                Map.of("self", address, "events", address + "/events"));
    }

    private long count(Outcome.Result result) {
        return results.getOrDefault(result, 0L);
    }
}
