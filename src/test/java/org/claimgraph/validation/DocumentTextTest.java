package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextTest {

    @TempDir
    private Path folder;

    @Test
    void a_document_is_found_in_the_working_folder_too() {
        assertThat(DocumentText.read(Path.of("."), "pom.xml")).isPresent();
        assertThat(DocumentText.read(Path.of(""), "pom.xml")).isPresent();
        assertThat(DocumentText.read(Path.of("docs/.."), "pom.xml")).isPresent();
    }

    @Test
    void a_name_that_leads_out_of_the_folder_finds_nothing() throws IOException {
        Files.writeString(folder.resolve("outside.txt"), "outside");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        assertThat(DocumentText.read(inside, "../outside.txt")).isEmpty();
        assertThat(DocumentText.read(inside, folder.resolve("outside.txt").toString()))
                .isEmpty();
    }
}
