package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundledCorpusTest {

    private static final CorpusFiles FILES = CorpusFiles.bundled();
    private static final Shipped SHIPPED = Shipped.read();

    // With the shapes, which the service relies on when it loads this corpus without them.
    private static final Corpus CORPUS = CorpusFolder.read(
            FILES,
            new CurationCheck(ShippedShapes.read(SHIPPED)),
            new References(SHIPPED.vocabulary(), Set.of(), Set.of(), Documents.NONE));

    @TestFactory
    Stream<DynamicTest> each_file_is_sound() {
        return FILES.names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(errors(name)).isEmpty()));
    }

    @Test
    void every_claim_file_is_read() {
        List<String> claimFiles =
                FILES.names().stream().filter(CorpusFolder::isClaimFile).toList();
        assertThat(CORPUS.files()).hasSameSizeAs(claimFiles).isNotEmpty();
        assertThat(CORPUS.header()).isPresent();
    }

    @Test
    void the_readme_of_the_corpus_counts_what_is_there() throws IOException {
        List<List<String>> rows = Files.readString(Path.of("seeds/README.md"))
                .lines()
                .filter(line -> line.matches("\\| \\*{0,2}`?[a-z-]+`?\\*{0,2} (\\| [0-9]* ?)+\\|"))
                .map(line -> Arrays.stream(line.replaceAll("[`*]", "").split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> sources = Files.readString(Path.of("seeds/README.md"))
                .lines()
                .filter(line -> line.startsWith("| measure |"))
                .flatMap(line -> Arrays.stream(line.split("`", -1)))
                .filter(word -> word.matches("[a-z-]+"))
                .toList();
        Map<String, Map<String, Long>> counted = CORPUS.files().stream()
                .flatMap(file -> file.curation().claims().stream())
                .collect(Collectors.groupingBy(
                        claim -> claim.proposition().measure(),
                        Collectors.groupingBy(Claim::source, Collectors.counting())));
        assertThat(rows.stream().map(row -> row.get(1)).filter(measure -> !measure.equals("all")))
                .containsExactlyInAnyOrderElementsOf(counted.keySet());
        for (List<String> row : rows) {
            for (int i = 0; i < sources.size(); i++) {
                String source = sources.get(i);
                long expected = counted.entrySet().stream()
                        .filter(entry -> row.get(1).equals("all") || row.get(1).equals(entry.getKey()))
                        .mapToLong(entry -> entry.getValue().getOrDefault(source, 0L))
                        .sum();
                assertThat(row.get(i + 2))
                        .as("%s of %s", row.get(1), source)
                        .isEqualTo(expected == 0 ? "" : "" + expected);
            }
        }
    }

    private static List<String> errors(String name) {
        return CORPUS.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && finding.file().equals(FILES.shown(name)))
                .map(Finding::text)
                .toList();
    }
}
