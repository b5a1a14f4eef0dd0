package org.claimgraph.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.claimgraph.claim.Agreement.Difference;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void a_curation_agrees_with_itself_in_everything() {
        Curation one = curation(claim("a", "onset", 0, 10, "oral"), claim("b", "dose", 5, 20, "oral"));
        Agreement agreement = Agreement.of(one, one);
        assertThat(agreement.found()).isEqualTo(1);
        assertThat(agreement.agreed()).isEqualTo(agreement.stated()).isPositive();
    }

    @Test
    void the_same_passage_under_another_measure_is_another_claim() {
        Agreement agreement =
                Agreement.of(curation(claim("a", "onset", 0, 10, "oral")), curation(claim("b", "dose", 0, 10, "oral")));
        assertThat(agreement.pairs()).isEmpty();
        assertThat(agreement.found()).isZero();
    }

    @Test
    void passages_that_only_touch_are_not_the_same() {
        Agreement agreement = Agreement.of(
                curation(claim("a", "onset", 0, 10, "oral")), curation(claim("b", "onset", 10, 20, "oral")));
        assertThat(agreement.pairs()).isEmpty();
    }

    @Test
    void a_facet_that_one_curator_leaves_unsaid_is_a_difference() {
        Agreement agreement =
                Agreement.of(curation(claim("a", "onset", 0, 10, "oral")), curation(claim("b", "onset", 5, 12, "")));
        assertThat(agreement.pairs())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.differences()).containsExactly(Map.entry("route", new Difference("oral", ""))));
        assertThat(agreement.stated() - agreement.agreed()).isEqualTo(1);
    }

    @Test
    void each_claim_is_paired_once_with_the_one_it_shares_most_with() {
        Agreement agreement = Agreement.of(
                curation(claim("a", "onset", 0, 10, "oral"), claim("b", "onset", 0, 10, "rectal")),
                curation(claim("x", "onset", 0, 10, "rectal"), claim("y", "onset", 0, 10, "oral")));
        assertThat(agreement.pairs())
                .extracting(pair -> pair.first().id() + pair.second().id())
                .containsExactly("ay", "bx");
        assertThat(agreement.agreed()).isEqualTo(agreement.stated());
    }

    @Test
    void the_share_found_counts_what_either_has_alone() {
        Agreement agreement = Agreement.of(
                curation(claim("a", "onset", 0, 10, "oral"), claim("b", "dose", 0, 10, "oral")),
                curation(claim("x", "onset", 0, 10, "oral")));
        assertThat(agreement.found()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(agreement.onlyFirst()).extracting(Claim::id).containsExactly("b");
    }

    @Test
    void the_order_of_claims_does_not_matter_seed_20261125() {
        Random random = new Random(20261125);
        List<Claim> first = random(random, "a");
        List<Claim> second = random(random, "b");
        Agreement before = Agreement.of(curation(first), curation(second));
        Collections.shuffle(first, random);
        Collections.shuffle(second, random);
        Agreement after = Agreement.of(curation(first), curation(second));
        assertThat(after.pairs()).containsExactlyInAnyOrderElementsOf(before.pairs());
        assertThat(before.pairs()).hasSizeGreaterThan(10);
    }

    private static List<Claim> random(Random random, String prefix) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int start = random.nextInt(200);
            claims.add(claim(
                    prefix + i,
                    random.nextBoolean() ? "onset" : "dose",
                    start,
                    start + 1 + random.nextInt(40),
                    random.nextBoolean() ? "oral" : "rectal"));
        }
        return claims;
    }

    private static Curation curation(Claim... claims) {
        return curation(List.of(claims));
    }

    private static Curation curation(List<Claim> claims) {
        return new Curation(new RandomClaims(1).curation().source(), List.copyOf(claims));
    }

    private static Claim claim(String id, String measure, int start, int end, String route) {
        Map<Facet, List<Ref>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.DRUG, List.of(new Ref("drug", "examplol")));
        if (!route.isEmpty()) {
            facets.put(Facet.ROUTE, List.of(new Ref("route", route)));
        }
        Scope scope = new Scope(facets, Optional.empty(), Optional.empty());
        return new Claim(
                "example",
                id,
                new Proposition(measure, scope, Modality.GENERIC, Value.NONE),
                Stance.AFFIRMS,
                Hedge.DEFINITE,
                "It is so.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Locus.BODY,
                Optional.of(new Locator(start, end, Optional.empty())),
                Optional.empty());
    }
}
