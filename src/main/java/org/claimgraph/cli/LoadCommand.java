package org.claimgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimgraph.load.CheckedUnits;
import org.claimgraph.load.Corpus;
import org.claimgraph.load.CorpusFolder;
import org.claimgraph.load.Outcome;
import org.claimgraph.load.Shipped;
import org.claimgraph.load.ShippedShapes;
import org.claimgraph.load.Unit;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.Format;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.validation.References;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads claim files and corpora into a data folder that no service has. */
@Command(
        name = "load",
        description = "Load claim files or corpus folders into a data folder; a file with an error is left out.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private static final int INPUT_MISSING = 66;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions options = new WorkspaceOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Claim files, or folders of a corpus.")
    private List<Path> paths = List.of();

    @Option(names = "--documents", paramLabel = "DIR", description = "A folder with the documents of the sources.")
    private Optional<Path> documents = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who brings this in (default: the user).")
    private String by = System.getProperty("user.name", "unknown");

    private long errors;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr());
        Shipped shipped = Shipped.read();
        CurationCheck check = new CurationCheck(ShippedShapes.read(shipped));
        try (Workspace workspace = options.open(shipped, progress)) {
            for (Path path : paths) {
                load(path, check, workspace, out);
            }
        }
        progress.done();
        return errors == 0 ? 0 : 1;
    }

    private void load(Path path, CurationCheck check, Workspace workspace, PrintWriter out) {
        References held = workspace.references();
        References references = new References(
                held.vocabulary(),
                held.works(),
                held.bodies(),
                documents.map(Documents::in).orElse(Documents.NONE));
        if (!Files.isDirectory(path) && Format.ofFile(path.toString()).equals(Optional.of(Format.NDJSON))) {
            // The rules are as strict as the shapes, and thirty times as fast.
            stream(path, new CurationCheck(), references, workspace, out);
        } else {
            Corpus corpus = Files.isDirectory(path)
                    ? CorpusFolder.read(path, check, references)
                    : CorpusFolder.readFile(path, check, references);
            corpus.findings().forEach(finding -> tell(finding, out));
            workspace.load(corpus.units().iterator(), by, outcome -> tell(outcome, out));
        }
    }

    /** Loads unit by unit as the file is read, so that its size doesn't matter. */
    private void stream(Path path, CurationCheck check, References references, Workspace workspace, PrintWriter out) {
        try (InputStream in = Files.newInputStream(path)) {
            Iterator<Checked<Unit>> checked = new CheckedUnits(new NdjsonUnits(path.toString(), in), check, references);
            Iterable<Checked<Unit>> once = () -> checked;
            Stream<Unit> sound = StreamSupport.stream(once.spliterator(), false)
                    .peek(unit -> unit.findings().forEach(finding -> tell(finding, out)))
                    .flatMap(unit -> unit.value().stream());
            workspace.load(sound.iterator(), by, outcome -> tell(outcome, out));
        } catch (IOException e) {
            throw new StartFailure(
                    INPUT_MISSING, "Can't read " + path + " (" + e.getMessage() + "): make it readable.");
        }
    }

    private void tell(Finding finding, PrintWriter out) {
        errors += finding.severity() == Finding.Severity.ERROR ? 1 : 0;
        out.println(finding.text());
        out.flush();
    }

    private static void tell(Outcome outcome, PrintWriter out) {
        String claims = outcome.kind().equals("source") ? FindingReport.counted(outcome.claims(), "claim") + ", " : "";
        out.println(outcome.result().name().toLowerCase(Locale.ROOT) + " " + outcome.kind() + " " + outcome.id() + " "
                + claims + "version " + outcome.version());
        out.flush();
    }
}
