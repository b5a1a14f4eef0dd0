package org.claimgraph.intake;

import jakarta.annotation.PreDestroy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimgraph.load.CheckedUnits;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.validation.References;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The bulk loads: one runs at a time, a few wait, and the last ones are remembered until the process ends. Before that
 * they are all cancelled, and the one that runs ends after the unit at hand.
 */
@Component
class BulkLoads implements SmartLifecycle {

    /** What findings call what was sent. */
    static final String FILE = "load";

    private static final Logger LOG = LoggerFactory.getLogger(BulkLoads.class);
    private static final int MOST_WAITING = 8;
    private static final int MOST_REMEMBERED = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_END_SECONDS = 60;

    private final Workspace workspace;
    private final Documents documents;
    private final IntakeSettings settings;
    private final Clock clock = Clock.systemUTC();

    // A thread of the platform that nobody interrupts: an interrupt would close the files of the store under it.
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("bulk-load").daemon().factory());
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Map<String, BulkLoad> loads = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private volatile boolean running;

    BulkLoads(Workspace workspace, Documents documents, IntakeSettings settings) {
        this.workspace = workspace;
        this.documents = documents;
        this.settings = settings;
    }

    /**
     * Takes in what is sent, to be loaded when its turn comes.
     *
     * @param key under which the same is sent again; empty where there is none
     * @throws Problem {@code busy} where as many wait as may, {@code key-reused} where other content came under the key
     */
    BulkLoad take(InputStream in, String by, boolean mayReview, Optional<String> key) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.busy("As many loads as can be are waiting: try again in " + WAIT.toSeconds() + " s.", WAIT);
        }
        boolean queued = false;
        try {
            String id = UUID.randomUUID().toString();
            Upload upload = Upload.take(
                    in, workspace.incoming().resolve(id), settings.largestLoad().toBytes());
            BulkLoad load = new BulkLoad(id, by, mayReview, upload, clock);
            BulkLoad known = remember(load, key.map(given -> by + " " + given));
            if (known == load) {
                runner.execute(() -> run(load));
                queued = true;
            } else {
                Files.deleteIfExists(upload.file());
            }
            return known;
        } finally {
            if (!queued) {
                places.release();
            }
        }
    }

    private synchronized BulkLoad remember(BulkLoad load, Optional<String> key) {
        if (!running) {
            delete(load);
            throw Problem.busy("The service is about to stop: try again later.", Duration.ofMinutes(1));
        }
        Optional<BulkLoad> before =
                key.flatMap(known -> Optional.ofNullable(keys.get(known))).flatMap(this::find);
        if (before.isPresent()) {
            if (!before.get().upload().sha256().equals(load.upload().sha256())) {
                delete(load);
                throw new Problem(
                        ProblemCode.KEY_REUSED,
                        "Other content came under this Idempotency-Key before: choose another key.",
                        Map.of("load", "/api/v1/loads/" + before.get().id()));
            }
            return before.get();
        }
        loads.put(load.id(), load);
        key.ifPresent(known -> keys.put(known, load.id()));
        if (loads.size() > MOST_REMEMBERED) {
            loads.values().removeIf(old -> loads.size() > MOST_REMEMBERED && old.hasEnded());
            keys.values().removeIf(id -> !loads.containsKey(id));
        }
        return load;
    }

    synchronized Optional<BulkLoad> find(String id) {
        return Optional.ofNullable(loads.get(id));
    }

    /** The last ones, latest first. */
    synchronized List<BulkLoad> recent() {
        return List.copyOf(loads.values()).reversed();
    }

    private void run(BulkLoad load) {
        try {
            if (load.begin()) {
                units(load);
            }
        } finally {
            delete(load);
            places.release();
        }
    }

    private void units(BulkLoad load) {
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(load.upload().file()))) {
            References held = workspace.references();
            SoundUnits units = new SoundUnits(
                    new CheckedUnits(
                            new NdjsonUnits(FILE, in),
                            new CurationCheck(),
                            new References(held.vocabulary(), held.works(), held.bodies(), documents)),
                    load);
            workspace.load(units, load.by(), load::acknowledged);
            load.finish(units.wasWhole());
        } catch (Problem e) {
            LOG.error("The load {} failed: {}", load.id(), e.getMessage());
            load.fail(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("The load {} failed", load.id(), e);
            load.fail("Something went wrong here: see the log of the service for this load.");
        }
    }

    private static void delete(BulkLoad load) {
        try {
            Files.deleteIfExists(load.upload().file());
        } catch (IOException e) {
            LOG.warn("{} can't be removed ({})", load.upload().file(), e.toString());
        }
    }

    /** Makes the folder for what is sent, and removes what another process left in it. */
    @Override
    public void start() {
        Path folder = workspace.incoming();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    /** Comes before the web server's stop, so that nobody who follows a load is waited for. */
    @Override
    public void stop() {
        running = false;
        Collection<BulkLoad> all;
        synchronized (this) {
            all = Collections.unmodifiableCollection(List.copyOf(loads.values()));
        }
        all.forEach(BulkLoad::cancel);
        runner.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Waits for the load that runs, before the workspace is closed. */
    @PreDestroy
    void end() {
        stop();
        try {
            if (!runner.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A load goes on; what it has acknowledged is in the log, and the next start catches up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
