package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The example of a foreign corpus: converted and loaded as its page says, with a few made-up lines. */
@Execution(ExecutionMode.CONCURRENT)
// Early, as it waits for one process after another.
@Order(3)
class CivicExampleIT {

    private static final List<String> COLUMNS = List.of(
            "gene",
            "variant",
            "disease",
            "drugs",
            "evidence_type",
            "evidence_direction",
            "evidence_level",
            "clinical_significance",
            "citation_id",
            "source_type",
            "citation",
            "evidence_id");

    @TempDir
    private Path folder;

    @Test
    void items_become_claims_that_agree_or_contradict_each_other() throws Exception {
        Path summaries = folder.resolve("summaries.tsv");
        Files.write(
                summaries,
                List.of(
                        String.join("\t", COLUMNS),
                        item("ABC1", "V1A", "Supports", "Sensitivity/Response", "1", "10"),
                        item("abc1", "V1A ", "Does Not Support", "Sensitivity/Response", "2", "20"),
                        item("ABC1", "W2B", "Supports", "Resistance", "3", "10"),
                        item("ABC1", "W2B", "Does Not Support", "Sensitivity/Response", "4", "20"),
                        item("ABC1", "\"quoted\"", "Supports", "Resistance", "5", "30"),
                        item("ABC1", "V1A", "N/A", "N/A", "6", "30")));
        Path claims = folder.resolve("civic.ndjson");
        Process converter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "examples/civic/Civic.java",
                        summaries.toString())
                .redirectOutput(claims.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(converter.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(converter.exitValue()).isZero();
        String data = folder.resolve("data").toString();
        assertThat(RunningService.run("load", "examples/civic", claims.toString(), "--data-dir", data))
                .satisfies(
                        ended -> assertThat(ended.exitCode()).as(ended.output()).isZero());
        try (RunningService service =
                RunningService.start(folder.resolve("data"), "--claimgraph.seeds=examples/civic")) {
            String shown = service.get("/api/v1/disagreements?format=csv").body();
            assertThat(shown.lines().skip(1).filter(line -> !line.isBlank()))
                    .singleElement()
                    .asString()
                    .contains("contradicts", "pubmed-10/item-1", "pubmed-20/item-2");
            assertThat(service.get("/api/v1/disagreements?verdict=consistent&format=csv")
                            .body())
                    .contains("the one speaks of", "item-3", "item-4");
        }
    }

    private static String item(
            String gene, String variant, String direction, String significance, String id, String citation) {
        return String.join(
                "\t",
                gene,
                variant,
                "A disease",
                "A drug",
                "Predictive",
                direction,
                "B",
                significance,
                citation,
                "PubMed",
                "Somebody et al., " + citation,
                id);
    }
}
