package org.claimgraph.cli;

import java.util.concurrent.Callable;
import org.claimgraph.load.Verification;
import org.claimgraph.load.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the store again from the log, or only compares the two. */
@Command(
        name = "rebuild",
        description = "Make the store again from the log, and compare the two.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions options = new WorkspaceOptions();

    @Option(names = "--check", description = "Only compare the store with the log; change nothing.")
    private boolean check;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Workspace workspace = options.open(progress)) {
            if (!check) {
                workspace.rebuild(version -> progress.at("version", version));
            }
            Verification verification = workspace.verify();
            progress.done();
            out.println("log:   " + verification.expected().quads() + " quads, "
                    + verification.expected().hash());
            out.println("store: " + verification.found().quads() + " quads, "
                    + verification.found().hash());
            out.println(verification.same() ? "The store is what the log says." : "The store differs from the log.");
            return verification.same() ? 0 : DIFFERENT;
        }
    }
}
