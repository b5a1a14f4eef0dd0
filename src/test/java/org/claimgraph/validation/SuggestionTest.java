package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final List<String> ROUTES = List.of("intravenous", "intranasal", "oral", "rectal", "any");

    @ParameterizedTest
    @CsvSource({
        "intravenus, intravenous",
        "intravneous, intravenous",
        "intravnos, intravenous",
        "Intravenous, intravenous",
        "intra-nasal, intranasal",
        "orl, oral",
        "roal, oral",
        "an, any"
    })
    void is_the_word_that_was_most_likely_meant(String wrong, String meant) {
        assertThat(Suggestion.of(wrong, ROUTES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subcutaneous", "x", "", "   ", "or", "intra"})
    void is_left_out_where_nothing_is_near(String wrong) {
        assertThat(Suggestion.of(wrong, ROUTES)).isEmpty();
    }

    @Test
    void counts_a_swap_of_neighbours_as_one_step() {
        assertThat(Suggestion.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void looks_at_words_with_the_same_first_letter_where_there_are_very_many() {
        List<String> many = IntStream.range(0, 20_000)
                .mapToObj(i -> String.format(Locale.ROOT, "word-%05d", i))
                .toList();
        assertThat(Suggestion.of("wrod-01234", many)).contains("word-01234");
        assertThat(Suggestion.of("xord-01234", many)).isEqualTo(Optional.empty());
    }
}
