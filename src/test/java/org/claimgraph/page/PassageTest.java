package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.validation.DocumentText;
import org.claimgraph.validation.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageTest {

    /** With a letter of two code units, which locators count as one. */
    private static final String TEXT = "One.\n\nTwo 𝛼.\nThree.\nFour.\nIt works fast, they say.\nSix.\n";

    private static final int START = TEXT.codePointCount(0, TEXT.indexOf("works"));
    private static final int END = START + "works fast".length();

    private static final DocumentText DOCUMENT = DocumentText.of(TEXT.getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @BeforeEach
    void the_document_is_at_hand() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("documents")).resolve("it.txt"), TEXT);
        Files.writeString(folder.resolve("secret.txt"), TEXT);
    }

    private Passage of(String file, int start, int end, String passage, DocumentText known) {
        return Passage.of(
                new ClaimJson.LocatorJson(Optional.of(file), start, end, Optional.of(passage)),
                Optional.of(new SourceJson.DocumentJson(file, known.sha256(), known.characters())),
                Documents.in(folder.resolve("documents")));
    }

    @Test
    void a_passage_is_shown_with_three_lines_before_it_and_after_it() {
        Passage passage = of("it.txt", START, END, DOCUMENT.sha256(START, END), DOCUMENT);
        assertThat(passage.why()).isEmpty();
        assertThat(passage.before()).isEqualTo("Three.\nFour.\nIt ");
        assertThat(passage.words()).isEqualTo("works fast");
        assertThat(passage.after()).isEqualTo(", they say.\nSix.");
    }

    @Test
    void of_a_long_line_only_the_words_nearby_are_shown() throws Exception {
        String text = "word ".repeat(1_000) + "here it is" + " more".repeat(1_000);
        Files.writeString(folder.resolve("documents/long.txt"), text);
        DocumentText known = DocumentText.of(text.getBytes(StandardCharsets.UTF_8));
        Passage passage = of("long.txt", 5_000, 5_010, known.sha256(5_000, 5_010), known);
        assertThat(passage.words()).isEqualTo("here it is");
        assertThat(passage.before()).startsWith("…").hasSizeLessThan(510).endsWith("word ");
        assertThat(passage.after()).endsWith("…").hasSizeLessThan(510).startsWith(" more");
    }

    @Test
    void nothing_of_another_document_is_shown() {
        DocumentText other = DocumentText.of("another".getBytes(StandardCharsets.UTF_8));
        assertNothing(of("it.txt", START, END, DOCUMENT.sha256(START, END), other), "another one");
        assertNothing(of("it.txt", START, END, DOCUMENT.sha256(0, 2), DOCUMENT), "Other words");
        assertNothing(of("it.txt", START, 10_000, DOCUMENT.sha256(START, END), DOCUMENT), "ends before");
    }

    @Test
    void nothing_outside_the_folder_is_shown() {
        for (String name : new String[] {
            "../secret.txt",
            folder.resolve("secret.txt").toString(),
            "../documents/../secret.txt",
            "absent.txt",
            "a\0b",
            ""
        }) {
            assertNothing(of(name, START, END, DOCUMENT.sha256(START, END), DOCUMENT), "isn't at hand");
        }
    }

    private static void assertNothing(Passage passage, String why) {
        assertThat(passage.why()).contains(why);
        assertThat(passage.before() + passage.words() + passage.after()).isEmpty();
    }
}
