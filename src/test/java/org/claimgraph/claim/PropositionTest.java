package org.claimgraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;

class PropositionTest {

    private static final Ref DRUG = new Ref("drug", "examplol");
    private static final Ref PAIN = new Ref("outcome", "pain");

    @Test
    void has_one_hash_however_its_facets_and_numbers_are_written() {
        Proposition one = onset(Map.of(Facet.DRUG, List.of(DRUG), Facet.OUTCOME, List.of(PAIN)), "(0, 4] h");
        Proposition other =
                onset(Map.of(Facet.OUTCOME, List.of(PAIN), Facet.DRUG, List.of(DRUG, DRUG)), "(0.0, 4.00] h");
        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @Test
    void has_the_same_hash_as_in_every_release() {
        Proposition onset = onset(Map.of(Facet.DRUG, List.of(DRUG), Facet.OUTCOME, List.of(PAIN)), "(0, 4] h");
        assertThat(onset.canonical())
                .isEqualTo("measure=onset\ndrug=drug/examplol\noutcome=outcome/pain\nvalue=(0, 4] h\n");
        assertThat(onset.hash()).isEqualTo("7ba97330f2857b47c4b5a6a727fbeb49");
    }

    @Test
    void has_another_hash_where_anything_that_is_said_differs() {
        Map<Facet, List<Ref>> facets = Map.of(Facet.DRUG, List.of(DRUG), Facet.OUTCOME, List.of(PAIN));
        assertThat(List.of(
                                onset(facets, "(0, 4] h"),
                                onset(facets, "[0, 4] h"),
                                onset(facets, "(0, 4) h"),
                                onset(facets, "(0, 5] h"),
                                onset(Map.of(Facet.DRUG, List.of(DRUG)), "(0, 4] h"),
                                new Proposition("onset", scope(facets), Modality.EXISTENTIAL, value("(0, 4] h")),
                                new Proposition("onset", scope(facets), Modality.GENERIC, Value.NONE),
                                new Proposition("onset", scope(facets), Modality.GENERIC, wording("rapid")),
                                new Proposition("onset", scope(facets), Modality.GENERIC, wording("slow")),
                                new Proposition(
                                        "duration-of-effect", scope(facets), Modality.GENERIC, value("(0, 4] h")))
                        .stream()
                        .map(Proposition::hash))
                .doesNotHaveDuplicates();
    }

    private static Proposition onset(Map<Facet, List<Ref>> facets, String interval) {
        return new Proposition("onset", scope(facets), Modality.GENERIC, value(interval));
    }

    private static Scope scope(Map<Facet, List<Ref>> facets) {
        return new Scope(facets, Optional.empty(), Optional.empty());
    }

    private static Value value(String interval) {
        return new Value(
                Optional.of(Interval.parse(interval)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Value wording(String phrase) {
        Ref wording = new Ref("vague-phrase", phrase);
        return new Value(Optional.empty(), Optional.of(wording), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
