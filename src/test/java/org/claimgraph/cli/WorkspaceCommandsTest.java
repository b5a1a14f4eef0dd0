package org.claimgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a data folder. */
class WorkspaceCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_second_load_of_a_corpus_changes_nothing_and_says_so() throws IOException {
        Path corpus = corpus();
        assertThat(run(new LoadCommand(), corpus.toString())).contains("added source walking ");
        assertThat(run(new LoadCommand(), corpus.toString()))
                .contains("unchanged source walking ")
                .doesNotContain("added")
                .doesNotContain("replaced");
    }

    @Test
    void a_store_made_again_from_the_log_is_exported_as_before() throws IOException {
        run(new LoadCommand(), corpus().toString());
        List<String> before = exported("before.nq");
        assertThat(before).hasSizeGreaterThan(1000);
        assertThat(run(new RebuildCommand())).contains("The store is what the log says.");
        assertThat(exported("after.nq")).isEqualTo(before);
    }

    @Test
    void a_compacted_store_is_exported_as_before() throws IOException {
        run(new LoadCommand(), corpus().toString());
        List<String> before = exported("before.nq");
        assertThat(run(new CompactCommand())).contains("Done: ");
        assertThat(folder.resolve("data/store/Data-0002")).isDirectory();
        assertThat(folder.resolve("data/store/Data-0001")).doesNotExist();
        assertThat(exported("after.nq")).isEqualTo(before);
    }

    private List<String> exported(String file) throws IOException {
        Path export = folder.resolve(file);
        run(new ExportCommand(), "-o", export.toString());
        return Files.readAllLines(export).stream().sorted().toList();
    }

    private String run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        picocli.CommandLine line = new picocli.CommandLine(command).setOut(new PrintWriter(out, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        assertThat(line.execute(all.toArray(String[]::new))).isZero();
        return out.toString();
    }

    private Path corpus() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.createDirectories(corpus.resolve("concepts"));
        Files.writeString(corpus.resolve("concepts/all.yaml"), """
                concepts:
                  - {scheme: exposure, id: walking, label: walking}
                  - {scheme: outcome, id: mood, label: mood}
                """);
        Files.writeString(corpus.resolve("walking.yaml"), """
                source: {id: walking, title: On walking, kind: web-page, url: "https://example.org/walking"}
                claims:
                  - {id: mood, measure: efficacy, says: Walks lift the mood., exposure: walking, outcome: mood}
                """);
        return corpus;
    }
}
