package org.claimgraph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RootLettersTest {

    private static IntervalPicture.Root root(String id) {
        return new IntervalPicture.Root(id, "root " + id);
    }

    @Test
    void only_roots_of_several_claims_have_a_letter() {
        RootLetters letters = RootLetters.of(List.of(
                List.of(root("x"), root("x")), List.of(root("y"), root("z")), List.of(root("z")), List.of(root("y"))));
        assertThat(letters.of(List.of(root("y"), root("z")))).containsExactly("A", "B");
        assertThat(letters.of(List.of(root("x")))).isEmpty();
    }

    @Test
    void letters_go_on_after_z() {
        List<IntervalPicture.Root> many =
                IntStream.range(0, 28).mapToObj(i -> root("r" + i)).toList();
        assertThat(RootLetters.of(List.of(many, many)).of(many))
                .contains("Z", "AA", "AB")
                .doesNotHaveDuplicates();
    }
}
