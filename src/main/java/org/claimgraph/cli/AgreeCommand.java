package org.claimgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimgraph.claim.Agreement;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Locator;
import org.claimgraph.load.ClaimFile;
import org.claimgraph.load.Corpus;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;
import org.claimgraph.problem.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how far two curations of the same documents agree, and everything in which they don't. */
@Command(
        name = "agree",
        description = "Compare two curations of the same documents, made without sight of each other: what both found,"
                + " what only one did, and what they put differently.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:compared",
            "1:a file has errors, or the two have no source in common",
            "66:a path is missing or can't be read"
        })
final class AgreeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FIRST", description = "A claim file, or a folder with a corpus.")
    private Path first = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "SECOND",
            description =
                    "The same sources, curated by somebody else, with the concepts, works and bodies of the first.")
    private Path second = Path.of("");

    @Override
    public Integer call() {
        Corpus corpus = corpus(first, List.of());
        List<ClaimFile> others = corpus(second, List.of(corpus)).files();
        PrintWriter out = spec.commandLine().getOut();
        List<Agreement> all = new ArrayList<>();
        for (ClaimFile file : corpus.files()) {
            String source = file.curation().source().id();
            others.stream()
                    .filter(other -> other.curation().source().id().equals(source))
                    .findFirst()
                    .map(other -> Agreement.of(file.curation(), other.curation()))
                    .ifPresent(agreement -> {
                        tell(out, source, agreement);
                        all.add(agreement);
                    });
        }
        if (all.isEmpty()) {
            throw new StartFailure(
                    1,
                    "No source is in both " + first + " and " + second + ": compare files that"
                            + " give their source the same id.");
        }
        if (all.size() > 1) {
            sum(out, "all", join(all));
        }
        out.flush();
        return 0;
    }

    private static Corpus corpus(Path path, List<Corpus> beside) {
        Corpus corpus = CorpusOptions.readByRules(path, beside);
        Optional<Finding> error = corpus.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            throw new StartFailure(1, error.get().text() + "; mend what 'validate " + path + "' finds first");
        }
        return corpus;
    }

    private static Agreement join(List<Agreement> all) {
        return new Agreement(
                all.stream().flatMap(each -> each.pairs().stream()).toList(),
                all.stream().flatMap(each -> each.onlyFirst().stream()).toList(),
                all.stream().flatMap(each -> each.onlySecond().stream()).toList());
    }

    private static void tell(PrintWriter out, String source, Agreement agreement) {
        agreement.onlyFirst().forEach(claim -> out.println("only first   " + line(claim)));
        agreement.onlySecond().forEach(claim -> out.println("only second  " + line(claim)));
        agreement.pairs().stream().filter(pair -> !pair.differences().isEmpty()).forEach(pair -> {
            out.println(
                    "differ       " + line(pair.first()) + " ~ " + pair.second().id());
            pair.differences()
                    .forEach((aspect, said) -> out.println(
                            "               " + aspect + ": " + shown(said.first()) + " | " + shown(said.second())));
        });
        sum(out, source, agreement);
    }

    private static void sum(PrintWriter out, String name, Agreement agreement) {
        int both = agreement.pairs().size();
        int ofFirst = both + agreement.onlyFirst().size();
        int ofSecond = both + agreement.onlySecond().size();
        out.println(name + ": " + FindingReport.counted(both, "claim") + " found by both, of " + ofFirst + " and "
                + ofSecond + " ("
                + percent(agreement.found()) + "); " + agreement.agreed() + " of " + agreement.stated()
                + " aspects agreed (" + percent(share(agreement)) + ")");
    }

    private static double share(Agreement agreement) {
        return agreement.stated() == 0 ? 1 : (double) agreement.agreed() / agreement.stated();
    }

    private static String line(Claim claim) {
        return claim.source() + "/" + claim.id() + " "
                + claim.locator().map(AgreeCommand::place).orElse("")
                + claim.proposition().measure() + ": "
                + claim.says();
    }

    private static String place(Locator locator) {
        return locator.start() + "-" + locator.end() + " ";
    }

    private static String shown(String said) {
        return said.isEmpty() ? "unsaid" : said;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
