package org.claimgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimgraph.load.Corpus;
import org.claimgraph.validation.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks claim files and corpora without loading them. */
@Command(
        name = "validate",
        description = "Check claim files, or whole corpora, and tell everything that is wrong with its place.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing wrong, or warnings only", "1:findings", "66:a path is missing or can't be read"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final CorpusOptions corpora = new CorpusOptions();

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "A folder with the documents: passages are checked, and words that were taken over found.")
    private Optional<Path> documents = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private FindingReport.Form format = FindingReport.Form.text;

    @Override
    public Integer call() {
        List<Corpus> read = corpora.read(documents.map(CorpusOptions::documents).orElse(Documents.NONE));
        return FindingReport.print(
                spec.commandLine().getOut(),
                format,
                read,
                read.stream().flatMap(corpus -> corpus.findings().stream()).toList());
    }
}
