package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands that run the packaged jar: as it is, or laid out with an archive of what a start needs, which starts sooner.
 */
public final class Jar {

    private static final Path JAR = Path.of("target", "claimgraph.jar").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "laid-out").toAbsolutePath();
    private static final Path LAID_OUT = FOLDER.resolve("claimgraph.jar");
    // From 25 on Java keeps more than classes.
    private static final boolean MORE = Runtime.version().feature() >= 25;
    private static final String MADE = "-XX:" + (MORE ? "AOTCacheOutput=" : "ArchiveClassesAtExit=");
    private static final String USED = "-XX:" + (MORE ? "AOTCache=" : "SharedArchiveFile=");
    private static final Path ARCHIVE = FOLDER.resolve(MORE ? "claimgraph.aot" : "classes.jsa");

    private static boolean laidOut;

    private Jar() {}

    /** The jar as people run it. */
    static List<String> asItIs(Stream<String> arguments) {
        return java(Stream.of("-jar", JAR.toString()), arguments);
    }

    /** The same from files of its own, for tests that start many processes. */
    public static List<String> laidOut(Stream<String> arguments) {
        layOut();
        return java(Stream.of(USED + ARCHIVE, "-jar", LAID_OUT.toString()), arguments);
    }

    /** Does once what "A quicker start" of docs/operating.md says. */
    private static synchronized void layOut() {
        if (laidOut) {
            return;
        }
        try {
            Files.deleteIfExists(ARCHIVE);
            Process tool = new ProcessBuilder(java(
                            Stream.of("-Djarmode=tools", "-jar", JAR.toString()),
                            Stream.of("extract", "--force", "--destination", FOLDER.toString())))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!Files.exists(LAID_OUT)) {
                throw new IOException("The jar can't be laid out: " + said);
            }
            RunningService.start(
                            arguments -> java(Stream.of(MADE + ARCHIVE, "-jar", LAID_OUT.toString()), arguments),
                            Files.createTempDirectory(FOLDER, "data"))
                    .close();
            if (!Files.exists(ARCHIVE)) {
                throw new IOException("There is no archive " + ARCHIVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        laidOut = true;
    }

    private static List<String> java(Stream<String> options, Stream<String> arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC");
        return Stream.of(java, options, arguments).flatMap(part -> part).toList();
    }
}
