package org.claimgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimgraph.claim.Source;
import org.claimgraph.load.ClaimFile;
import org.claimgraph.load.Corpus;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.FindingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that claims still point at the words they were taken from. */
@Command(
        name = "verify",
        description = "Check every claim's passage against the documents: each is there, unchanged, and long enough.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every passage is in place", "1:findings", "66:a path is missing or can't be read"})
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final CorpusOptions corpora = new CorpusOptions();

    @Option(names = "--documents", paramLabel = "DIR", required = true, description = "The folder with the documents.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Documents documents = CorpusOptions.documents(folder);
        List<Corpus> read = corpora.readByRules(documents);
        List<Finding> findings = new ArrayList<>();
        for (Corpus corpus : read) {
            findings.addAll(corpus.findings());
            for (ClaimFile file : corpus.files()) {
                missing(file, documents).ifPresentOrElse(findings::add, () -> inPlace(file));
            }
        }
        return FindingReport.print(spec.commandLine().getOut(), FindingReport.Form.text, read, findings);
    }

    private void inPlace(ClaimFile file) {
        long locators = file.curation().claims().stream()
                .filter(claim -> claim.locator().isPresent())
                .count();
        spec.commandLine()
                .getOut()
                .println(file.curation().source().id() + ": " + FindingReport.counted(locators, "locator")
                        + " in place");
    }

    private static Optional<Finding> missing(ClaimFile file, Documents documents) {
        return file.curation()
                .source()
                .document()
                .map(Source.Document::file)
                .filter(name -> documents.find(name).isEmpty())
                .map(name -> new Finding(
                        FindingKind.MISSING_FILE.severity(),
                        file.file(),
                        0,
                        0,
                        "source.document.file",
                        FindingKind.MISSING_FILE.slug(),
                        "there is no " + name + " among the documents; put it there, or name their folder",
                        Optional.empty()));
    }
}
