package org.claimgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void a_text_is_broken_between_words_and_cut_where_there_is_no_more_room() {
        assertThat(Lettering.lines("one two three four", 10, 45, 3)).containsExactly("one two", "three", "four");
        assertThat(Lettering.lines("one two three four", 10, 45, 2)).containsExactly("one two", "three f…");
        assertThat(Lettering.lines("  ", 10, 50, 2)).isEmpty();
    }

    @Test
    void no_line_is_wider_than_its_place_and_no_character_is_halved() {
        String text = "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww 𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔘𝔫𝔦𝔠𝔬𝔡𝔢 日本語日本語日本語日本語";
        List<String> lines = Lettering.lines(text, 10, 60, 40);
        assertThat(lines).allMatch(line -> Lettering.width(line, 10) <= 60);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_place_narrower_than_a_letter_ends_all_the_same() {
        assertThat(Lettering.lines("𝔘𝔫", 10, 1, 2)).hasSizeLessThanOrEqualTo(2);
    }
}
