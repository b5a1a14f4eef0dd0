package org.claimgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares loading a bulk file, checked and logged, with what Jena's basic loader takes for the quads that come of it.
 * Each load is a process of its own into an empty folder; the two take turns.
 */
public final class LoadFigure {

    private static final Duration MOST = Duration.ofMinutes(30);

    private final Path jar;
    private final Path corpus;
    private final Path work;
    private final Path log;

    private LoadFigure(Options options) {
        this.jar = options.path("jar");
        this.corpus = options.path("corpus");
        this.work = options.path("folder");
        this.log = work.resolve("load.log");
    }

    /** Takes {@code --jar JAR --corpus FILE --folder WORK --rounds N}. */
    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        LoadFigure figure = new LoadFigure(options);
        Path quads = ServiceQuads.of(figure.jar, figure.corpus, figure.work);
        Timings ours = new Timings();
        Timings basic = new Timings();
        for (int round = 1; round <= options.number("rounds", 3); round++) {
            figure.time(
                    ours,
                    "ours",
                    folder -> JavaProcess.jar(
                            figure.jar, figure.log, "load", figure.corpus.toString(), "--data-dir", folder));
            figure.time(
                    basic,
                    "basic",
                    folder -> JavaProcess.main(
                            "tdb2.tdbloader", figure.log, "--loader=basic", "--loc", folder, quads.toString()));
        }
        long count = lines(quads);
        System.out.printf("%d quads of %s%n", count, figure.corpus);
        System.out.printf("load / tdb2.tdbloader --loader=basic: %s%n", ours.ratioTo(basic));
        System.out.printf("ours: %s, %.0f quads/s%n", ours.milliseconds(), perSecond(count, ours));
        System.out.printf("tdb2.tdbloader: %s, %.0f quads/s%n", basic.milliseconds(), perSecond(count, basic));
    }

    private void time(Timings timings, String name, Function<String, JavaProcess> start) {
        Path folder = emptied(name);
        long begun = System.nanoTime();
        try (JavaProcess process = start.apply(folder.toString())) {
            process.finish(MOST);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%s: %d ms%n", name, took.toMillis());
        timings.add(took);
    }

    private Path emptied(String name) {
        return Folder.empty(work.resolve(name));
    }

    private static double perSecond(long count, Timings timings) {
        return count * 1000.0 / timings.median().toMillis();
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
