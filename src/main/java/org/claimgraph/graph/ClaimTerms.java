package org.claimgraph.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** The nodes of what the claim file has as words: facets, stances, hedges, units and the like. */
public final class ClaimTerms {

    private static final Map<Facet, Node> FACETS = Arrays.stream(Facet.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    facet -> Terms.of(facet.key()),
                    (a, b) -> a,
                    () -> new EnumMap<>(Facet.class)));

    private ClaimTerms() {}

    public static Node facet(Facet facet) {
        return Objects.requireNonNull(FACETS.get(facet));
    }

    public static Node stance(Stance stance) {
        return Terms.of(
                switch (stance) {
                    case AFFIRMS -> "affirms";
                    case DENIES -> "denies";
                    case NO_DIFFERENCE -> "noDifference";
                    case UNDETERMINED -> "undetermined";
                });
    }

    public static Node hedge(Hedge hedge) {
        return Terms.of(hedge.key());
    }

    public static Node modality(Modality modality) {
        return Terms.of(modality.key());
    }

    public static Node locus(Locus locus) {
        return Terms.concept(new Ref("locus", locus.key()));
    }

    public static Node quantityKind(QuantityKind kind) {
        return Terms.concept(new Ref("quantity-kind", kind.key()));
    }

    /** The word among these whose node this is. */
    public static <W> W word(W[] words, Function<W, Node> node, Node wanted) {
        return Arrays.stream(words)
                .filter(word -> node.apply(word).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not one of our terms: " + wanted));
    }

    /** The node of a unit; its slug is its symbol with the slash spelled out. */
    public static Node unit(String symbol) {
        return Terms.concept(new Ref("unit", symbol.replace("/", "-per-")));
    }

    /** The reverse of {@link #unit}. */
    public static String symbol(Ref unit) {
        return unit.id().replace("-per-", "/");
    }
}
