package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final Corpus CORPUS = CorpusFolder.read(
            FILES,
            new CurationCheck(),
            new References(Shipped.read().vocabulary(), Set.of(), Set.of(), Documents.NONE));

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

    private static List<String> errors(String name) {
        return CORPUS.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && finding.file().equals(FILES.shown(name)))
                .map(Finding::text)
                .toList();
    }
}
