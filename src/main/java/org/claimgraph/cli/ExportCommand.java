package org.claimgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole dataset as N-Quads, or the decisions of reviewers for another dataset. */
@Command(
        name = "export",
        description = "Write the whole dataset as N-Quads, to standard output or a file (.gz packs it).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final int INPUT_OUTPUT = 74;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions options = new WorkspaceOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file, complete once it has this name.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--reviews",
            description = "Only the decisions of reviewers, as newline-delimited JSON that 'load' reads.")
    private boolean reviews;

    @Override
    public Integer call() {
        try (Workspace workspace = options.open(new Progress(spec.commandLine().getErr()))) {
            if (output.isPresent()) {
                write(workspace, output.get());
            } else {
                write(workspace, System.out);
            }
            return 0;
        } catch (IOException e) {
            throw new StartFailure(INPUT_OUTPUT, "The export can't be written (" + e + "): see that there is room.");
        }
    }

    // Under another name until it is whole, so that half an export is never taken for one.
    private void write(Workspace workspace, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream plain = Files.newOutputStream(part);
                OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            write(workspace, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Workspace workspace, OutputStream out) throws IOException {
        if (reviews) {
            for (String line : workspace.reviewLines()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            return;
        }
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        workspace.store().forEach(writer::quad);
        writer.finish();
    }
}
