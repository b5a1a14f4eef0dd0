package org.claimgraph.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Revision;
import org.claimgraph.graph.Names;
import org.claimgraph.judgement.Judge;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.Entry;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.store.Change;
import org.claimgraph.store.Fingerprint;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import org.claimgraph.vocabulary.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the store to what the log says: from where it stands, or from nothing. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    // About 50 000 quads.
    private static final long MOST_LOG_BYTES_A_STEP = 750_000;

    private final ClaimLog log;
    private final Store store;
    private final Index index;
    private final UnitForm form;
    private final Judge judge;
    private final Shipped shipped;
    private final Names names;

    Recovery(ClaimLog log, Store store, Index index, UnitForm form, Judge judge, Shipped shipped, Names names) {
        this.log = log;
        this.store = store;
        this.index = index;
        this.form = form;
        this.judge = judge;
        this.shipped = shipped;
        this.names = names;
    }

    /**
     * What the store holds, after it has caught up with the log. It is made anew where another version of the service
     * made it, or where after a crash it isn't what the log says.
     */
    Holdings open(boolean clean, LongConsumer progress) {
        Position position = store.position();
        if (position.logPlace() > log.end()) {
            throw new StartFailure(
                    74,
                    "The store holds changes up to byte " + position.logPlace()
                            + " of the log, but the log ends at byte "
                            + log.end()
                            + ": bring the log back from a backup, or remove the store folder to go on with what the log has.");
        }
        if (!isOurs()) {
            return rebuild(progress);
        }
        if (!clean && position.version() > 0) {
            LOG.info("The last process didn't end in order: comparing the store with the log.");
        }
        if (!clean && !isWhatTheLogSays()) {
            LOG.info("The store isn't what the log says: making it anew.");
            return rebuild(progress);
        }
        Holdings holdings = held();
        replay(holdings, progress);
        if (!judge.isCurrent() || (!clean && !verifyVerdicts(holdings).same())) {
            if (judge.hasOtherRules()) {
                LOG.info("The rules have changed: every question is judged anew.");
            }
            judge.judgeAll(holdings.known(), progress);
        }
        return holdings;
    }

    /** Whether the store holds what the log makes up to where the store stands, verdicts apart. */
    private boolean isWhatTheLogSays() {
        Position before = store.position();
        Found found;
        try {
            found = found();
        } catch (Problem e) {
            if (store.position().equals(before)) {
                throw e;
            }
            // A server may carry out an update after the process is gone that sent it.
            found = found();
        }
        return expectedClaims(found.position().logPlace()).equals(found.claims());
    }

    /** Read in one state, as that late update may come in the midst of it too. */
    private Holdings held() {
        while (true) {
            Position before = store.position();
            Holdings holdings = StoredHoldings.read(store, names, shipped);
            if (store.position().equals(before)) {
                return holdings;
            }
        }
    }

    /** Empties the store and makes it again from the log. */
    Holdings rebuild(LongConsumer progress) {
        store.clear();
        store.write(first());
        Holdings holdings = new Holdings(shipped.vocabulary());
        replay(holdings, progress);
        judge.judgeAll(holdings.known(), progress);
        return holdings;
    }

    /** Writes what the log has beyond the store's position. */
    void replay(Holdings holdings, LongConsumer progress) {
        steps(holdings, store.position(), log.end(), step -> {
            store.write(step.change());
            progress.accept(step.change().position().version());
        });
    }

    /** Compares the store with what the log makes, quad by quad, by their fingerprints; changes nothing. */
    Verification verify(Holdings holdings) {
        Verification claims = new Verification(expectedClaims(log.end()), found().claims());
        if (!claims.same()) {
            return claims;
        }
        Verification verdicts = verifyVerdicts(holdings);
        return new Verification(
                claims.expected().with(verdicts.expected()), claims.found().with(verdicts.found()));
    }

    /** The verdicts are compared with what the stored claims come to when all questions are judged anew. */
    private Verification verifyVerdicts(Holdings holdings) {
        Fingerprint.Sum expected = new Fingerprint.Sum();
        judge.expected(holdings.known(), expected::add);
        Fingerprint.Sum found = new Fingerprint.Sum();
        store.forEach(quad -> {
            if (isVerdict(quad)) {
                found.add(quad);
            }
        });
        return new Verification(expected.fingerprint(), found.fingerprint());
    }

    private boolean isVerdict(Quad quad) {
        return quad.getGraph().equals(names.disagreementGraph());
    }

    /** What the store holds in one state, verdicts apart. */
    private Found found() {
        List<Position> state = new ArrayList<>();
        Fingerprint.Sum sum = new Fingerprint.Sum();
        store.forEach(state::add, quad -> {
            if (!isVerdict(quad)) {
                sum.add(quad);
            }
        });
        return new Found(state.getFirst(), sum.fingerprint());
    }

    private record Found(Position position, Fingerprint claims) {}

    /** What a store holds that has come to a place in the log, verdicts apart. */
    private Fingerprint expectedClaims(long until) {
        log.check().ifPresent(place -> {
            throw new Problem(
                    ProblemCode.STORE_UNAVAILABLE,
                    "The log is damaged at byte " + place + ": bring it back from a backup.");
        });
        ExpectedFingerprint expected = new ExpectedFingerprint();
        expected.take(first());
        Holdings holdings = new Holdings(shipped.vocabulary());
        steps(holdings, Position.NONE, until, step -> expected.take(step.change()));
        return expected.fingerprint();
    }

    /** What the log's entries up to a place come to, in some steps, each taken before the next is worked out. */
    private void steps(Holdings holdings, Position from, long until, Consumer<Step> taken) {
        long version = from.version();
        try (Stream<Entry> entries = log.read(from.logPlace())) {
            List<Entry> batch = new ArrayList<>();
            Iterator<Entry> rest =
                    entries.takeWhile(entry -> entry.place() < until).iterator();
            while (rest.hasNext()) {
                Entry entry = rest.next();
                if (!batch.isEmpty() && !isOfOneStep(batch, entry)) {
                    version += batch.size();
                    take(holdings, batch, version, taken);
                    batch.clear();
                }
                batch.add(entry);
            }
            if (!batch.isEmpty()) {
                take(holdings, batch, version + batch.size(), taken);
            }
        }
    }

    /** A source is read against the vocabulary, works and bodies before it, so these are taken first. */
    private static boolean isOfOneStep(List<Entry> batch, Entry next) {
        return next.next() - batch.getFirst().place() <= MOST_LOG_BYTES_A_STEP
                && (UnitForm.isOfSource(batch.getLast()) || !UnitForm.isOfSource(next));
    }

    private void take(Holdings holdings, List<Entry> batch, long version, Consumer<Step> taken) {
        References references = references(holdings);
        List<Accepted> accepted = batch.stream()
                .map(entry -> new Accepted(form.read(entry, references), entry))
                .toList();
        Step step = index.step(
                holdings, accepted, new Position(version, batch.getLast().next()));
        taken.accept(step);
        step.take(holdings);
    }

    /**
     * Goes through the log again, and tells of each version after one up to another what it removed from the store and
     * added to it, apart from what is derived.
     */
    void retrace(long after, long until, Consumer<Change> taken) {
        Holdings holdings = new Holdings(shipped.vocabulary());
        long version = 0;
        try (Stream<Entry> entries = log.read(0)) {
            for (Iterator<Entry> rest = entries.iterator(); version < until && rest.hasNext(); ) {
                Entry entry = rest.next();
                version++;
                Unit unit = form.read(entry, references(holdings));
                Step step =
                        index.step(holdings, List.of(new Accepted(unit, entry)), new Position(version, entry.next()));
                if (version > after) {
                    taken.accept(quadByQuad(step.change(), unit, holdings));
                }
                step.take(holdings);
            }
        }
    }

    /** The same change without graphs to empty. What the graph of a source holds follows from the source alone. */
    private Change quadByQuad(Change change, Unit unit, Holdings before) {
        if (change.emptied().isEmpty()) {
            return change;
        }
        Set<Quad> gone = before.source(unit.id())
                .map(revision -> index.quads(source(revision, before)))
                .map(LinkedHashSet::new)
                .orElseThrow();
        Set<Quad> come = new LinkedHashSet<>(change.added());
        List<Quad> removed = new ArrayList<>(change.removed());
        gone.stream().filter(quad -> !come.contains(quad)).forEach(removed::add);
        come.removeAll(gone);
        return new Change(Set.of(), removed, List.copyOf(come), change.position());
    }

    /** The state of a source as the log has it. */
    Unit.OfSource source(Revision revision, Holdings holdings) {
        try (Stream<Entry> entries = log.read(revision.logPlace())) {
            return (Unit.OfSource) form.read(entries.findFirst().orElseThrow(), references(holdings));
        }
    }

    References references(Holdings holdings) {
        return new References(holdings.vocabulary(), holdings.works().keySet(), holdings.bodies(), Documents.NONE);
    }

    private Change first() {
        List<Quad> added = new ArrayList<>(shipped.quads(names));
        added.add(stamp());
        return new Change(Set.of(), List.of(), added, Position.NONE);
    }

    private boolean isOurs() {
        Quad stamp = stamp();
        return !store.quads(stamp.getGraph(), stamp.getSubject(), Terms.INDEX_STAMP, stamp.getObject())
                .isEmpty();
    }

    private Quad stamp() {
        Node stamp = NodeFactory.createLiteralString(shipped.stamp());
        return Quad.create(names.catalogueGraph(), names.dataset(), Terms.INDEX_STAMP, stamp);
    }
}
