package org.claimgraph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives back disk space. */
@Command(
        name = "compact",
        description = "Give back the disk space that writes have left behind; needs room for the store once more.",
        mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {

    private static final int ARGUMENTS = 64;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions options = new WorkspaceOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = options.open(new Progress(spec.commandLine().getErr()))) {
            String before = gigabytes(options.room());
            if (!workspace.compact()) {
                throw new StartFailure(ARGUMENTS, "The store is a server of its own: compact it there.");
            }
            out.println("Done: " + before + " were free, and " + gigabytes(options.room()) + " are now.");
            return 0;
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
