package org.claimgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimgraph.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the service, as the jar does without a command. */
@Command(
        name = "serve",
        description = "Start the service; settings as in --server.port=8081 --claimgraph.data-dir=data.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        int exitCode = Application.run(settings.toArray(String[]::new));
        if (exitCode == 0) {
            // The server's threads end when the process is told to.
            Thread.currentThread().join();
        }
        return exitCode;
    }
}
