package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLibraryTest {

    @Test
    void every_file_of_the_bundled_library_is_sound() {
        QueryLibrary library = new QueryLibrary("");
        assertThat(library.findings()).extracting(Finding::text).isEmpty();
        assertThat(library.queries()).hasSizeGreaterThan(20);
    }

    @Test
    void a_broken_file_is_told_by_name_and_the_others_go_on(@TempDir Path folder) throws IOException {
        Path answers = Files.createDirectories(folder.resolve("answers"));
        String good = """
                #+ summary: A question
                #+ columns: {a: iri}
                #+ examples: [{name: all, rows: ">=0"}]
                SELECT ?a { ?a ?b ?c } ORDER BY ?a
                """;
        Files.writeString(answers.resolve("list-good.rq"), good);
        Files.writeString(answers.resolve("list-bad.rq"), good.replace("ORDER BY ?a", ""));
        Files.writeString(Files.createDirectories(folder.resolve("checks")).resolve("list-good.rq"), good);
        QueryLibrary library = new QueryLibrary(folder.toString());
        assertThat(library.queries()).extracting(LibraryQuery::id).containsExactly("list-good");
        assertThat(library.findings())
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("queries/answers/list-bad.rq", "queries/checks/list-good.rq");
    }
}
