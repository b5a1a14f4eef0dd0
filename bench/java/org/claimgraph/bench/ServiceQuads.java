package org.claimgraph.bench;

import java.nio.file.Path;
import java.time.Duration;

/** The quads that a bulk file comes to, as the service loads and exports them, each graph in one piece. */
final class ServiceQuads {

    private static final Duration MOST = Duration.ofMinutes(30);

    private ServiceQuads() {}

    /** Loads the file into a data folder under the work folder, and gives the export beside it. */
    static Path of(Path jar, Path corpus, Path work) {
        Path log = Folder.empty(work).resolve("quads.log");
        Path data = work.resolve("data");
        Path quads = work.resolve("quads.nq");
        run(log, jar, "load", corpus.toString(), "--data-dir", data.toString());
        run(log, jar, "export", "--data-dir", data.toString(), "--output", quads.toString());
        return quads;
    }

    private static void run(Path log, Path jar, String... arguments) {
        try (JavaProcess process = JavaProcess.jar(jar, log, arguments)) {
            process.finish(MOST);
        }
    }
}
