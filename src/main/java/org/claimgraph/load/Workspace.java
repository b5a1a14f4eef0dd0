package org.claimgraph.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Revision;
import org.claimgraph.disagreement.ClaimPair;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.ReviewQuads;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.judgement.Judge;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.DataFolder;
import org.claimgraph.store.Change;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.RemoteStore;
import org.claimgraph.store.Store;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.References;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/** An opened data folder: its log, the store made from it, and what writes both. One process has it at a time. */
public final class Workspace implements AutoCloseable, Supplier<Vocabulary> {

    private final Names names;
    private final DataFolder folder;
    private final ClaimLog log;
    private final Store store;
    private final Recovery recovery;
    private final Judge judge;
    private final Holdings holdings;
    private final Loader loader;
    private final Changes changes;

    private Workspace(
            Names names,
            DataFolder folder,
            ClaimLog log,
            Store store,
            Recovery recovery,
            Judge judge,
            Holdings holdings,
            Loader loader) {
        this.names = names;
        this.folder = folder;
        this.log = log;
        this.store = store;
        this.recovery = recovery;
        this.judge = judge;
        this.holdings = holdings;
        this.loader = loader;
        this.changes = new Changes(log);
    }

    /**
     * Opens a data folder, made if it isn't there, and brings its store to what its log says. After a crash the store
     * is first compared with the log, and made again if it differs.
     *
     * @param remote the SPARQL server that is the store, instead of one in the folder
     * @param progress told the version that the store has come to
     * @throws org.claimgraph.problem.StartFailure where the folder or the remote store can't be used
     */
    public static Workspace open(Path data, Optional<URI> remote, Names names, Shipped shipped, LongConsumer progress) {
        return open(data, remote, names, shipped, progress, Clock.systemUTC());
    }

    /** The same with another clock than the system's. */
    static Workspace open(
            Path data, Optional<URI> remote, Names names, Shipped shipped, LongConsumer progress, Clock clock) {
        DataFolder folder = DataFolder.open(data);
        Deque<Runnable> opened = new ArrayDeque<>(List.of(folder::close));
        try {
            ClaimLog log = ClaimLog.open(folder);
            opened.push(log::close);
            Store store = remote.<Store>map(RemoteStore::open).orElseGet(() -> EmbeddedStore.open(folder.store()));
            opened.push(store::close);
            Index index = new Index(names);
            UnitForm form = new UnitForm(new CurationCheck());
            Judge judge = new Judge(store, names);
            Recovery recovery = new Recovery(log, store, index, form, judge, shipped, names);
            Holdings holdings = recovery.open(folder.wasClean(), progress);
            Loader loader = new Loader(log, store, index, recovery, judge, holdings, clock);
            return new Workspace(names, folder, log, store, recovery, judge, holdings, loader);
        } catch (RuntimeException | Error e) {
            opened.forEach(Runnable::run);
            throw e;
        }
    }

    public Store store() {
        return store;
    }

    /** The vocabulary as it is now; loading concepts makes another. */
    @Override
    public Vocabulary get() {
        return holdings.vocabulary();
    }

    /** The version of the dataset that the vocabulary and all else in memory is of; {@link Loader#version}. */
    public long version() {
        return loader.version();
    }

    /** What new content may refer to. */
    public References references() {
        return recovery.references(holdings);
    }

    /** Loads units; {@link Loader#load}. */
    public void load(Iterator<Unit> units, String by, Consumer<Outcome> acknowledged) {
        loader.load(units, by, acknowledged);
    }

    /** Loads one unit on a condition; {@link Loader#put}. */
    public Written put(Unit unit, String by, Precondition precondition) {
        return loader.put(unit, by, precondition);
    }

    /** Withdraws a source; {@link Loader#withdraw}. */
    public Written withdraw(String source, String by, Precondition precondition) {
        return loader.withdraw(source, by, precondition);
    }

    /** The state that a source is in. */
    public Optional<Revision> source(String id) {
        return holdings.source(id);
    }

    /**
     * Whether a source came in with the same content before, by the same hand, and has been changed by another since:
     * bringing it in again would undo that.
     */
    public boolean wasChangedSince(Unit.OfSource source, String by) {
        if (holdings.source(source.id())
                .filter(latest -> !latest.by().equals(by))
                .isEmpty()) {
            return false;
        }
        String content = UnitForm.hash(UnitForm.content(source));
        List<Quad> revisions =
                store.quads(names.catalogueGraph(), Node.ANY, Terms.REVISION_OF, names.source(source.id())).stream()
                        .flatMap(quad ->
                                store.quads(names.catalogueGraph(), quad.getSubject(), Node.ANY, Node.ANY).stream())
                        .toList();
        return RevisionQuads.read(names, revisions).getOrDefault(source.id(), List.of()).stream()
                .anyMatch(revision ->
                        revision.by().equals(by) && revision.contentSha256().equals(content));
    }

    /** Where what is to be loaded may wait on the disk; what is left there by another process is of no use. */
    public Path incoming() {
        return folder.incoming();
    }

    /** How long the log is, in bytes. */
    public long logEnd() {
        return log.end();
    }

    /** Whether an entry of the log starts at a place, or the log ends there. */
    public boolean logHolds(long place) {
        return log.holds(place);
    }

    /** Copies the lines of the log from the start of one up to its end, as they are. */
    public void copyLog(long from, long until, OutputStream out) throws IOException {
        log.copy(from, until, out);
    }

    /** Adds a decision on a disagreement; {@link Loader#review}. */
    public void review(Review review) {
        loader.review(review);
    }

    /** What changed after a version of the dataset, oldest first, at most so many. */
    public List<DatasetChange> changes(long version, int most) {
        return changes.since(version, most);
    }

    /**
     * Tells of each version after one up to another, which is at most the latest, which quads it removed and added;
     * those that are derived from others aren't told. Reads the log from its start.
     */
    public void retrace(long after, long until, Consumer<Change> taken) {
        recovery.retrace(after, until, taken);
    }

    /** The claim pairs behind two stands of a question; {@link Judge#pairs}. */
    public List<ClaimPair> pairs(String question, StandKey one, StandKey other) {
        return judge.pairs(question, one, other, holdings.known());
    }

    /** Every decision of reviewers as newline-delimited JSON that loading reads, those on a disagreement in order. */
    public List<String> reviewLines() {
        return ReviewQuads.read(names, store.quads(names.reviewGraph(), Node.ANY, Node.ANY, Node.ANY)).stream()
                .map(UnitForm::line)
                .toList();
    }

    /** Makes the store again from the log. */
    public void rebuild(LongConsumer progress) {
        loader.exclusively(() -> recovery.rebuild(progress));
    }

    /**
     * Gives back the disk space that writes have left behind; {@link Store#compact}.
     *
     * @return whether that is this process's to do
     */
    public boolean compact() {
        return loader.exclusively(store::compact);
    }

    /** Compares the store with what the log makes. */
    public Verification verify() {
        return loader.exclusively(() -> recovery.verify(holdings));
    }

    /** Gives everything back, marked as closed in order. */
    @Override
    public void close() {
        store.close();
        log.close();
        folder.closedInOrder();
        folder.close();
    }
}
