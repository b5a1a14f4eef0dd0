package org.claimgraph.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.claimgraph.claim.Revision;
import org.claimgraph.disagreement.Review;
import org.claimgraph.judgement.Backlog;
import org.claimgraph.judgement.Judge;
import org.claimgraph.judgement.Known;
import org.claimgraph.judgement.Turn;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.Entry;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.store.Change;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;

/**
 * Takes units into the log and then into the store, many in one write. A unit is acknowledged once the log has it on
 * disk; a write that fails after that is caught up on from the log before the next.
 */
public final class Loader {

    // A commit costs disk space by itself, so units share one, up to about 50 000 quads or two seconds of waiting.
    private static final int MOST_CLAIMS_A_WRITE = 3_000;
    private static final int MOST_UNITS_A_WRITE = 3_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final ClaimLog log;
    private final Store store;
    private final Index index;
    private final Recovery recovery;
    private final Judge judge;
    private final Backlog backlog;
    private final Holdings holdings;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicInteger loads = new AtomicInteger();
    private boolean behind;

    // Of the last write that the holdings have taken in.
    private volatile long taken;

    // A write that failed, or whose answer was lost.
    private Optional<Step> pending = Optional.empty();

    Loader(ClaimLog log, Store store, Index index, Recovery recovery, Judge judge, Holdings holdings, Clock clock) {
        this.log = log;
        this.store = store;
        this.index = index;
        this.recovery = recovery;
        this.judge = judge;
        this.backlog = new Backlog(judge);
        this.holdings = holdings;
        this.clock = clock;
        this.taken = store.position().version();
    }

    /** The version of the dataset that is known in memory; the store is ahead of it for a moment with each write. */
    long version() {
        return taken;
    }

    /**
     * Loads units in the order they come. What is held already changes nothing. Verdicts come with the claims, in the
     * same write; where the units need several writes, they come after the last, of all that these have touched.
     *
     * @param by who brings them in
     * @param acknowledged told of each unit, once it can't be lost any more
     */
    public void load(Iterator<Unit> units, String by, Consumer<Outcome> acknowledged) {
        loads.incrementAndGet();
        try {
            writeAll(units, by, acknowledged);
        } catch (RuntimeException e) {
            judgeAfter(e);
            throw e;
        } finally {
            loads.decrementAndGet();
        }
        exclusively(() -> {
            catchUp();
            judge();
        });
    }

    /** What came before a failure is loaded, and judged unless it is the store that failed. */
    private void judgeAfter(RuntimeException failure) {
        try {
            exclusively(() -> {
                if (!behind) {
                    judge();
                }
            });
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void writeAll(Iterator<Unit> units, String by, Consumer<Outcome> acknowledged) {
        List<Unit> batch = new ArrayList<>();
        int claims = 0;
        boolean judging = true;
        Instant first = clock.instant();
        while (units.hasNext()) {
            Unit unit = units.next();
            if (batch.isEmpty()) {
                first = clock.instant();
            }
            batch.add(unit);
            claims += claims(unit);
            if (claims >= MOST_CLAIMS_A_WRITE
                    || batch.size() >= MOST_UNITS_A_WRITE
                    || Duration.between(first, clock.instant()).compareTo(LONGEST_WAIT) > 0) {
                judging = !units.hasNext() && judging;
                write(batch, by, judging, acknowledged);
                batch.clear();
                claims = 0;
            }
        }
        write(batch, by, judging, acknowledged);
    }

    /**
     * Loads one unit, where what it replaces is what its writer has seen.
     *
     * @throws Problem what the precondition throws; nothing is written then
     */
    public Written put(Unit unit, String by, Precondition precondition) {
        return exclusively(() -> {
            catchUp();
            boolean same = holdings.has(unit, UnitForm.hash(UnitForm.content(unit)));
            precondition.check(holdings.tag(unit), same);
            Outcome outcome = write(List.of(unit), by, true).getFirst();
            // A load that comes in several writes is judged at its end, once for all.
            if (loads.get() == 0) {
                judge();
            }
            return new Written(outcome, holdings.tag(unit).orElseThrow());
        });
    }

    /**
     * Withdraws a source: its claims cease to count, and its history stays. One that is withdrawn already stays as it
     * is.
     *
     * @throws Problem {@code not-found} where there is no such source, or what the precondition throws
     */
    public Written withdraw(String source, String by, Precondition precondition) {
        return exclusively(() -> {
            catchUp();
            Revision held = holdings.source(source)
                    .orElseThrow(() -> new Problem(
                            ProblemCode.NOT_FOUND,
                            "There is no source '" + source + "'; /api/v1/sources lists them all."));
            if (held.withdrawn()) {
                precondition.check(Optional.of(held.tag()), true);
                return new Written(
                        new Outcome(
                                "source",
                                source,
                                Outcome.Result.UNCHANGED,
                                held.claims(),
                                store.position().version()),
                        held.tag());
            }
            Unit.OfSource last = recovery.source(held, holdings);
            return put(new Unit.OfSource(last.curation(), last.content(), true), by, precondition);
        });
    }

    /**
     * Adds a decision on a disagreement.
     *
     * @throws Problem {@code stale-version} with the latest decision, where it isn't the next after that
     */
    public void review(Review review) {
        exclusively(() -> {
            catchUp();
            Optional<Review> latest = holdings.review(review.disagreement());
            if (latest.map(Review::number).orElse(0) != review.number() - 1) {
                throw new Problem(
                        ProblemCode.STALE_VERSION,
                        latest.map(Review::by).orElse("Nobody") + " has decided on it since: read it again, and decide"
                                + " on version " + latest.map(Review::number).orElse(0) + ".",
                        Map.of("version", latest.map(Review::number).orElse(0)));
            }
            write(List.of(new Unit.OfReview(review)), review.by(), true);
            judge();
        });
    }

    private void write(List<Unit> units, String by, boolean judging, Consumer<Outcome> acknowledged) {
        List<Outcome> outcomes = exclusively(() -> {
            catchUp();
            return write(units, by, judging);
        });
        outcomes.forEach(acknowledged);
    }

    /** Does something that no load may come between. */
    <T> T exclusively(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    private void exclusively(Runnable work) {
        exclusively(() -> {
            work.run();
            return true;
        });
    }

    private void catchUp() {
        if (behind) {
            // It may have been carried out all the same: then the store has nothing left to be told.
            Position reached = store.position();
            pending.filter(step -> step.change().position().equals(reached)).ifPresent(step -> step.take(holdings));
            recovery.replay(holdings, version -> {});
            pending = Optional.empty();
            backlog.addEverything();
            behind = false;
            taken = store.position().version();
        }
    }

    private void judge() {
        if (!judge.isCurrent()) {
            backlog.settle(holdings.known());
        }
    }

    private List<Outcome> write(List<Unit> units, String by, boolean judging) {
        long version = store.position().version();
        // To the second: finer times are kept by some stores in another form than they are written in.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> pending = new HashMap<>();
        Map<String, Integer> decided = new HashMap<>();
        List<Unit> changed = new ArrayList<>();
        List<Entry.Draft> drafts = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Unit unit : units) {
            String kind = UnitForm.kind(unit);
            String content = UnitForm.content(unit);
            String earlier = pending.put(kind + "/" + unit.id(), content);
            boolean same = earlier == null ? holdings.has(unit, UnitForm.hash(content)) : earlier.equals(content);
            if (unit instanceof Unit.OfReview decision) {
                // As in writes of their own: what comes after a later decision changes nothing.
                Review review = decision.review();
                same |= decided.getOrDefault(review.disagreement(), 0) >= review.number();
                decided.merge(review.disagreement(), review.number(), Math::max);
            }
            if (!same) {
                changed.add(unit);
                drafts.add(new Entry.Draft(now, by, kind, unit.id(), content));
            }
            outcomes.add(new Outcome(
                    kind, unit.id(), result(unit, same, earlier != null), claims(unit), version + drafts.size()));
        }
        if (!drafts.isEmpty()) {
            write(changed, log.append(drafts), version, judging);
        }
        return outcomes;
    }

    private void write(List<Unit> changed, List<Entry> entries, long version, boolean judging) {
        behind = true;
        List<Accepted> batch = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            batch.add(new Accepted(changed.get(i), entries.get(i)));
        }
        Position after = new Position(version + batch.size(), entries.getLast().next());
        Step step = index.step(holdings, batch, after);
        pending = Optional.of(step);
        store.write(judged(step, judging));
        step.take(holdings);
        pending = Optional.empty();
        behind = false;
        taken = after.version();
    }

    /**
     * The step's change, with its verdicts where that is wanted and they can be told; otherwise they are left to do.
     */
    private Change judged(Step step, boolean judging) {
        boolean current = judge.isCurrent();
        if (current) {
            backlog.clear();
        } else if (backlog.isEmpty()) {
            backlog.addEverything();
        }
        if (backlog.isEverything()) {
            return step.change();
        }
        Known known = step.known(holdings);
        Turn turn = step.turn(holdings, known);
        if (current && judging && !turn.everything()) {
            return judge.judged(step.change(), turn, known);
        }
        backlog.add(turn, known);
        return step.change();
    }

    private Outcome.Result result(Unit unit, boolean same, boolean repeated) {
        if (same) {
            return Outcome.Result.UNCHANGED;
        }
        if (unit instanceof Unit.OfSource source && source.withdrawn()) {
            return Outcome.Result.WITHDRAWN;
        }
        return repeated || holdings.holds(unit) ? Outcome.Result.REPLACED : Outcome.Result.ADDED;
    }

    private static int claims(Unit unit) {
        return unit instanceof Unit.OfSource source ? source.curation().claims().size() : 0;
    }
}
