package org.claimgraph.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.jspecify.annotations.Nullable;

/**
 * One generation of a TDB2 database: a folder {@code Data-0001}, {@code Data-0002} and so on. Compaction writes a new
 * one, and a stop in between leaves several, of which TDB2 would take the newest unseen.
 */
record Generation(Path folder) {

    private static final Pattern NAME = Pattern.compile("Data-\\d+");
    private static final int CLOSINGS = 8;
    private static final Pattern UNFINISHED = Pattern.compile("Data-\\d+-tmp");

    /** The generations of a database, newest first; what was not finished, or was being removed, is gone then. */
    static List<Generation> newestFirst(Path database) throws IOException {
        for (Path unfinished : named(database, UNFINISHED)) {
            delete(unfinished);
        }
        return named(database, NAME).stream()
                .map(Generation::new)
                .sorted(Comparator.comparingInt(Generation::number).reversed())
                .toList();
    }

    private static List<Path> named(Path database, Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private int number() {
        return Integer.parseInt(folder.getFileName().toString().substring("Data-".length()));
    }

    Path journal() {
        return folder.resolve("journal.jrnl");
    }

    /** Whether there is a quad in it, and every one can be read: files that never reached the disk look like none. */
    boolean scans() throws IOException {
        Location location = Location.create(folder);
        try {
            DatasetGraph dataset = StoreConnection.connectCreate(location).getDatasetGraph();
            long quads = Txn.calculateRead(dataset, () -> scan(dataset));
            StoreConnection.internalExpel(location, true);
            return quads > 0;
        } catch (RuntimeException | InternalError e) {
            requireOurs(e);
            release(folder);
            return false;
        }
    }

    /** Lets no database be taken for damaged that only another process has. */
    static void requireOurs(Throwable failure) throws IOException {
        // Jena tells of damage by subclasses of this one, and of locks by itself.
        if (failure.getClass().equals(DBOpEnvException.class)) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** Reads every quad of a dataset; throws whatever its library does where it is damaged. */
    static long scan(DatasetGraph dataset) {
        long quads = 0;
        for (Iterator<Quad> all = dataset.find(); all.hasNext(); all.next()) {
            quads++;
        }
        return quads;
    }

    /**
     * Frees what TDB2 keeps of a folder that it has failed to open or close: connections, files and locks, without
     * which it can't be opened again.
     */
    static void release(Path folder) throws IOException {
        Location location = Location.create(folder);
        for (int i = 0; i < CLOSINGS && StoreConnection.isSetup(location); i++) {
            try {
                StoreConnection.internalExpel(location, true);
            } catch (RuntimeException | InternalError e) {
                // It goes on from where it failed when it is called again.
            }
        }
        if (StoreConnection.isSetup(location)) {
            throw new IOException(folder + " can't be closed; start again");
        }
        ChannelManager.releaseAll(folder.toString());
        ProcessFileLock.release(StoreConnection.lockForLocation(location));
    }

    /** Removes it; a stop half-way leaves nothing that could be taken for a generation. */
    void remove() throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + "-tmp");
        Files.move(folder, unfinished, StandardCopyOption.ATOMIC_MOVE);
        delete(unfinished);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
