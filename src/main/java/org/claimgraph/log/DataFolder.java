package org.claimgraph.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.claimgraph.problem.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that is kept: the log, and the store made from it. One process has it at a time, by a lock
 * on a file in it that the operating system takes back when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final int UNAVAILABLE = 69;
    private static final int CANT_CREATE = 73;

    private final Path folder;
    private final FileChannel lockFile;
    private final boolean clean;

    private DataFolder(Path folder, FileChannel lockFile, boolean clean) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.clean = clean;
    }

    /**
     * Makes the folder where there is none, and locks it.
     *
     * @throws StartFailure where it isn't a folder, can't be written, or another process has it
     */
    public static DataFolder open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new StartFailure(
                    CANT_CREATE,
                    "The data folder " + absolute + " is a file: name a folder, or a place where one can be made.");
        }
        try {
            Files.createDirectories(absolute);
            return lock(absolute);
        } catch (IOException e) {
            throw new StartFailure(
                    CANT_CREATE,
                    "The data folder " + absolute + " can't be written (" + e
                            + "): give this user the right to, or name another folder.");
        }
    }

    private static DataFolder lock(Path folder) throws IOException {
        Path path = folder.resolve("lock");
        FileChannel lockFile =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(lockFile) == null) {
                throw new StartFailure(
                        UNAVAILABLE,
                        "The data folder " + folder + " is in use by another process" + owner(path)
                                + ": stop that one, or name another folder.");
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            lockFile.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            boolean fresh = !Files.exists(folder.resolve("log")) && !Files.exists(folder.resolve("store"));
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("store"));
            boolean closed = Files.deleteIfExists(folder.resolve("clean"));
            sync(folder);
            return new DataFolder(folder, lockFile, fresh || closed);
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path lockFile) throws IOException {
        try (Stream<String> lines = Files.lines(lockFile)) {
            return lines.findFirst().map(pid -> " (" + pid + ")").orElse("");
        }
    }

    /** Where the log is. */
    public Path log() {
        return folder.resolve("log");
    }

    /** Where the embedded store is. */
    public Path store() {
        return folder.resolve("store");
    }

    /** Where what is still to be taken in may wait; made by whoever needs it. */
    public Path incoming() {
        return folder.resolve("incoming");
    }

    /** Whether the process that had the folder before closed it, or none had. Where not, the store is to be checked. */
    public boolean wasClean() {
        return clean;
    }

    /** Marks the folder as closed in order; the log and the store in it have been closed before. */
    public void closedInOrder() {
        try {
            Files.writeString(folder.resolve("clean"), "");
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder back. Where it wasn't marked before, the next process checks the store. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes new and removed names in a folder last, where the file system lets a folder be opened. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
