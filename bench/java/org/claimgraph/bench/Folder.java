package org.claimgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a measurement works in. */
final class Folder {

    private Folder() {}

    /** Makes it a folder with nothing in it. */
    static Path empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                for (Path file : all(folder).reversed()) {
                    Files.delete(file);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies everything but locks, which belong to the process that holds them. */
    static Path copy(Path from, Path to) {
        empty(to);
        try {
            for (Path file : all(from)) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (!file.toString().endsWith(".lock")) {
                    Files.copy(file, copied);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of all files in it. */
    static long bytes(Path folder) {
        return all(folder).stream()
                .filter(Files::isRegularFile)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    // Each folder before what is in it.
    private static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
