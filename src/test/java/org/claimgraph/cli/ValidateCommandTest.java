package org.claimgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.DocumentText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

    private static final String DOCUMENT = "Walking is good for the mood of most people, they say.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void writeCorpus() throws IOException {
        Files.createDirectories(folder.resolve("corpus/concepts"));
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("corpus/concepts/all.yaml"), """
                concepts:
                  - {scheme: exposure, id: walking, label: walking}
                  - {scheme: outcome, id: mood, label: mood}
                """);
        Files.writeString(folder.resolve("documents/walking.txt"), DOCUMENT);
        write("Walks lift the mood.", 0, 43);
    }

    @Test
    void validate_ends_with_0_where_nothing_is_wrong() {
        assertThat(run(new ValidateCommand(), corpus(), "--documents", documents()))
                .isZero();
        assertThat(out).hasToString("1 sound source with 1 claim, 0 errors, 0 warnings" + System.lineSeparator());
    }

    @Test
    void validate_ends_with_1_and_a_line_for_each_finding() throws IOException {
        write("Walking is good for the mood of most people.", 0, 99);
        assertThat(run(new ValidateCommand(), corpus() + "/walking.yaml", "--documents", documents()))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches(".*walking\\.yaml:9:11 claims\\[0]\\.says: .*"))
                .anyMatch(line -> line.endsWith("0 sound sources with 0 claims, 2 errors, 0 warnings"));
    }

    @Test
    void validate_tells_the_same_as_json() throws IOException {
        write("", 0, 10);
        assertThat(run(new ValidateCommand(), corpus(), "--format", "json")).isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("errors").intValue()).isEqualTo(1);
        assertThat(report.at("/findings/0/code").asString()).isEqualTo("empty-text");
    }

    @Test
    void verify_counts_the_passages_that_are_in_place() {
        assertThat(run(new VerifyCommand(), corpus(), "--documents", documents()))
                .isZero();
        assertThat(out.toString()).startsWith("walking: 1 locator in place");
    }

    @Test
    void verify_finds_a_document_that_is_not_there() throws IOException {
        Files.delete(folder.resolve("documents/walking.txt"));
        assertThat(run(new VerifyCommand(), corpus(), "--documents", documents()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("source.document.file: there is no walking.txt");
    }

    @Test
    void verify_finds_a_document_that_was_changed() throws IOException {
        Files.writeString(folder.resolve("documents/walking.txt"), DOCUMENT + " ");
        assertThat(run(new VerifyCommand(), corpus(), "--documents", documents()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("source.document.sha256: the document at hand is another one");
    }

    @Test
    void a_path_that_is_missing_ends_with_66() {
        picocli.CommandLine command = command(new ValidateCommand());
        assertThat(command.execute(folder.resolve("none").toString())).isEqualTo(66);
    }

    private int run(Object command, String... arguments) {
        return command(command).execute(arguments);
    }

    private picocli.CommandLine command(Object command) {
        return new picocli.CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof StartFailure reason) {
                        return reason.exitCode();
                    }
                    throw failure;
                });
    }

    private void write(String says, int start, int end) throws IOException {
        DocumentText document = DocumentText.of(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("corpus/walking.yaml"), """
                source:
                  id: walking
                  title: On walking
                  kind: web-page
                  document: {file: walking.txt, sha256: %s, characters: %d}
                claims:
                  - id: mood
                    measure: efficacy
                    says: "%s"
                    exposure: walking
                    outcome: mood
                    locator: {start: %d, end: %d}
                """.formatted(
                        document.sha256(), document.characters(), says, start, end));
    }

    private String corpus() {
        return folder.resolve("corpus").toString();
    }

    private String documents() {
        return folder.resolve("documents").toString();
    }
}
