package org.claimgraph.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own JVM, as a user starts it: the jar of the service, or a tool of Jena by its class. */
final class JavaProcess implements AutoCloseable {

    /** The heap that every program gets. */
    private static final String HEAP = "-Xmx2g";

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    static JavaProcess jar(Path jar, Path log, String... arguments) {
        return start(List.of("-jar", jar.toString()), log, arguments);
    }

    /** A class of this program's own class path, with its log kept to errors. */
    static JavaProcess main(String mainClass, Path log, String... arguments) {
        return start(
                List.of(
                        "-Dlogback.configurationFile=bench/logback.xml",
                        // Keeps Fuseki from setting up the log library that it ships with and that isn't here.
                        "-Dlog4j2.configurationFile=none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        mainClass),
                log,
                arguments);
    }

    private static JavaProcess start(List<String> program, Path log, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.addAll(program);
        command.addAll(List.of(arguments));
        try {
            File output = log.toFile();
            return new JavaProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it has ended well; ends it after the time given. */
    void finish(Duration most) {
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new IllegalStateException("it took longer than " + most + ": " + process.info());
            }
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("it ended with " + process.exitValue() + "; its log says why");
        }
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
