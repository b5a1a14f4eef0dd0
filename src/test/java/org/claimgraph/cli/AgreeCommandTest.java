package org.claimgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreeCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private String said = "";

    @Test
    void agree_tells_what_only_one_found_and_what_they_put_differently() throws IOException {
        write("first", "walking", "effect probable 0 9", "second definite 20 30");
        write("second", "walking", "lift definite 3 12");
        assertThat(run("first", "second")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "only first   walking/second 20-30 efficacy: It lifts the mood.",
                        "differ       walking/effect 0-9 efficacy: It lifts the mood. ~ lift",
                        "               hedge: probable | definite",
                        "walking: 1 claim found by both, of 2 and 1 (66.7 %); 5 of 6 aspects agreed (83.3 %)");
    }

    @Test
    void the_second_may_use_the_vocabulary_of_the_first() throws IOException {
        write("first", "walking", "effect probable 0 9");
        write("second", "walking", "effect probable 0 9");
        Files.delete(folder.resolve("second/concepts/all.yaml"));
        assertThat(run("first", "second/claims.yaml")).as(said).isZero();
    }

    @Test
    void two_corpora_without_a_source_in_common_are_refused() throws IOException {
        write("first", "walking", "effect probable 0 9");
        write("second", "running", "effect probable 0 9");
        assertThat(run("first", "second")).isEqualTo(1);
        assertThat(said).startsWith("No source is in both");
    }

    @Test
    void a_file_with_an_error_is_not_compared() throws IOException {
        write("first", "walking", "effect probable 0 9");
        write("second", "walking", "effect perhaps 0 9");
        assertThat(run("first", "second")).isEqualTo(1);
        assertThat(said).contains("claims.yaml:3:", "hedge: 'perhaps'", "mend what 'validate ");
    }

    @Test
    void a_path_that_is_missing_ends_with_66() throws IOException {
        write("first", "walking", "effect probable 0 9");
        assertThat(run("first", "second")).isEqualTo(66);
    }

    private int run(String first, String second) {
        return new picocli.CommandLine(new AgreeCommand())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof StartFailure reason) {
                        said = String.valueOf(reason.getMessage());
                        return reason.exitCode();
                    }
                    throw failure;
                })
                .execute(
                        folder.resolve(first).toString(), folder.resolve(second).toString());
    }

    /** Writes a corpus of one source; each claim is {@code id hedge start end}. */
    private void write(String corpus, String source, String... claims) throws IOException {
        Path at = Files.createDirectories(folder.resolve(corpus).resolve("concepts"));
        Files.writeString(at.resolve("all.yaml"), """
                concepts:
                  - {scheme: exposure, id: walking, label: walking}
                  - {scheme: outcome, id: mood, label: mood}
                """);
        StringBuilder yaml = new StringBuilder("source: {id: " + source
                + ", title: On walking, kind: web-page, document: {file: a.txt, characters: 99, sha256: "
                + "0".repeat(64) + "}}\nclaims:\n");
        for (String claim : claims) {
            String[] parts = claim.split(" ", -1);
            yaml.append("- {id: %s, measure: efficacy, says: It lifts the mood., exposure: walking, outcome: mood,"
                    .formatted(parts[0]));
            yaml.append(" hedge: %s, locator: {start: %s, end: %s}}%n".formatted(parts[1], parts[2], parts[3]));
        }
        Files.writeString(folder.resolve(corpus).resolve("claims.yaml"), yaml);
    }
}
