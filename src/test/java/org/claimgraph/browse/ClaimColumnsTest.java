package org.claimgraph.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Change;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each claim has of each facet, counted in memory. */
class ClaimColumnsTest {

    private static final Node DRUG = Terms.concept(Ref.of("drug/examplol"));
    private static final Node S_DRUG = Terms.concept(Ref.of("drug/s-examplol"));
    private static final Node R_DRUG = Terms.concept(Ref.of("drug/r-examplol"));
    private static final Node ORAL = Terms.concept(Ref.of("route/oral"));

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_claim_of_two_values_counts_once_for_what_is_above_both() {
        write(1, List.of(claim("one", S_DRUG, R_DRUG)));
        Map<Node, Long> counts =
                ClaimColumns.read(store).counts(ClaimFacet.DRUG, Map.of(), value -> Set.of(value, DRUG));
        assertThat(counts).isEqualTo(Map.of(S_DRUG, 1L, R_DRUG, 1L, DRUG, 1L));
    }

    @Test
    void a_choice_of_another_facet_leaves_the_claims_that_have_one_of_its_values() {
        write(1, List.of(claim("one", S_DRUG, ORAL), claim("two", R_DRUG), claim("three", R_DRUG, ORAL)));
        ClaimColumns columns = ClaimColumns.read(store);
        Map<ClaimFacet, Set<Node>> oral = Map.of(ClaimFacet.ROUTE, Set.of(ORAL));
        assertThat(columns.counts(ClaimFacet.DRUG, oral, Set::of)).isEqualTo(Map.of(S_DRUG, 1L, R_DRUG, 1L));
        assertThat(columns.counts(ClaimFacet.ROUTE, Map.of(), Set::of)).isEqualTo(Map.of(ORAL, 2L));
        assertThat(columns.count(oral)).isEqualTo(2);
        assertThat(columns.count(Map.of())).isEqualTo(3);
    }

    @Test
    void a_withdrawn_claim_counts_for_nothing() {
        Node claim = Names.DEFAULT.claim("source", "gone");
        write(
                1,
                List.of(
                        claim("one", S_DRUG),
                        List.of(
                                quad(claim, Terms.FORMER_PROPOSITION, Names.DEFAULT.proposition("of-one")),
                                quad(claim, Terms.STANCE, ClaimTerms.stance(Stance.AFFIRMS)))));
        ClaimColumns columns = ClaimColumns.read(store);
        assertThat(columns.count(Map.of())).isEqualTo(1);
        assertThat(columns.counts(ClaimFacet.DRUG, Map.of(), Set::of)).isEqualTo(Map.of(S_DRUG, 1L));
        assertThat(columns.counts(ClaimFacet.STANCE, Map.of(), Set::of)).isEmpty();
    }

    @Test
    void a_filter_that_asks_for_more_than_facets_is_told_from_one_that_does_not() {
        Map<Node, Set<Node>> drug = Map.of(ClaimFacet.DRUG.property(), Set.of(S_DRUG));
        assertThat(filter(Map.of(), drug, List.of(), false).facets()).contains(Map.of(ClaimFacet.DRUG, Set.of(S_DRUG)));
        assertThat(filter(Map.of(), drug, List.of("word"), false).facets()).isEmpty();
        assertThat(filter(Map.of(), drug, List.of(), true).facets()).isEmpty();
        assertThat(filter(Map.of(Terms.HEDGE, Set.of(ORAL)), drug, List.of(), false)
                        .facets())
                .isEmpty();
        assertThat(new ClaimFilter(Map.of(), drug, Optional.of(BigDecimal.ONE), Optional.empty(), List.of(), false)
                        .facets())
                .isEmpty();
    }

    private static ClaimFilter filter(
            Map<Node, Set<Node>> ofClaim, Map<Node, Set<Node>> ofProposition, List<String> words, boolean withdrawn) {
        return new ClaimFilter(ofClaim, ofProposition, Optional.empty(), Optional.empty(), words, withdrawn);
    }

    @Test
    void counts_are_of_the_version_that_the_store_has() {
        Vocabulary vocabulary = Vocabulary.of(List.of(Concept.named(Ref.of("drug/s-examplol"), "S-examplol")));
        ClaimCounts counts = new ClaimCounts(store, () -> vocabulary);
        ClaimFilter all = filter(Map.of(), Map.of(), List.of(), false);
        assertThat(counts.count(all)).isZero();
        write(1, List.of(claim("one", S_DRUG)));
        assertThat(counts.count(all)).isEqualTo(1);
        write(2, List.of(claim("two", S_DRUG)));
        assertThat(counts.counts(all, ClaimFacet.DRUG, true)).isEqualTo(Map.of(S_DRUG, 2L));
    }

    private void write(long version, List<List<Quad>> claims) {
        List<Quad> quads = claims.stream().flatMap(List::stream).toList();
        store.write(new Change(Set.of(), List.of(), quads, new Position(version, version)));
    }

    /** A claim by its name, whose proposition is about these drugs and routes. */
    private static List<Quad> claim(String id, Node... about) {
        Names names = Names.DEFAULT;
        Node claim = names.claim("source", id);
        Node proposition = names.proposition("of-" + id);
        Stream<Quad> facets = Stream.of(about)
                .map(value ->
                        quad(proposition, (value.equals(ORAL) ? ClaimFacet.ROUTE : ClaimFacet.DRUG).property(), value));
        return Stream.concat(
                        Stream.of(
                                quad(claim, Terms.PROPOSITION, proposition),
                                quad(claim, Terms.SOURCE, names.source("source"))),
                        facets)
                .toList();
    }

    private static Quad quad(Node subject, Node property, Node value) {
        return Quad.create(Names.DEFAULT.sourceGraph("source"), subject, property, value);
    }
}
