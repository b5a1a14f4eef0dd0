package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Ref;

/**
 * Says in one sentence what each side says and what to make of the two. It tells what sources say, never what is true
 * or advisable.
 */
final class Explanations {

    private static final List<ScopeDimension> SUBJECT =
            List.of(ScopeDimension.DRUG, ScopeDimension.EXPOSURE, ScopeDimension.COUNTED);

    private final Phrasing phrasing;

    Explanations(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** The sentence on two stands, the first of which is the finer one if the verdict says so. */
    String of(Verdict verdict, Placed a, Placed b, PairFacts pair) {
        String one = phrasing.speakers(a.stand().testimonies());
        String other = phrasing.speakers(b.stand().testimonies());
        return one + " " + says(a, topic(a)) + "; "
                + (one.equals(other) ? "elsewhere it" : other) + " " + says(b, reference(a, b, pair)) + ": "
                + conclusion(verdict, a, b, pair) + ".";
    }

    /** What the first side speaks of, with the whole of its scope. */
    private String topic(Placed placed) {
        List<String> parts = new ArrayList<>();
        parts.add("the " + phrasing.measure(placed.stand().proposition().measure()));
        SUBJECT.forEach(dimension ->
                placed.scope().at(dimension).ifPresent(extent -> parts.add(phrasing.extent(dimension, extent))));
        placed.scope().extents().forEach((dimension, extent) -> {
            if (!SUBJECT.contains(dimension)) {
                parts.add(phrasing.extent(dimension, extent));
            }
        });
        return String.join(" ", parts);
    }

    /** What the second side speaks of: the same, but for what it says otherwise. */
    private String reference(Placed a, Placed b, PairFacts pair) {
        Proposition one = a.stand().proposition();
        Proposition other = b.stand().proposition();
        if (!one.measure().equals(other.measure())) {
            return topic(b);
        }
        List<String> parts = new ArrayList<>(List.of("it"));
        List<String> unsaid = new ArrayList<>();
        for (DimensionComparison dimension : pair.scope().dimensions()) {
            if (dimension.b().isEmpty()) {
                unsaid.add(dimension.dimension().spoken());
            } else if (dimension.relation() != DimensionRelation.EQUAL) {
                parts.add(phrasing.extent(dimension.dimension(), dimension.b().get()));
            }
        }
        if (!unsaid.isEmpty()) {
            parts.add("(which leaves open the " + Phrasing.list(unsaid) + ")");
        }
        return String.join(" ", parts);
    }

    private String says(Placed placed, String topic) {
        String some = placed.existential() ? " for some" : "";
        Stand stand = placed.stand();
        return switch (stand.key().stance()) {
            case AFFIRMS -> affirmed(placed, topic) + some;
            case DENIES -> "denies " + topic + value(placed) + some;
            case NO_DIFFERENCE -> "finds no difference in " + topic + value(placed) + some;
            case UNDETERMINED -> "holds " + topic + value(placed) + some + " to be unsettled";
        };
    }

    private String affirmed(Placed placed, String topic) {
        Value value = placed.value();
        if (value.interval().isPresent()) {
            return "puts " + topic + value(placed);
        }
        return placed.isBlank() ? "affirms " + topic : "gives " + topic + value(placed);
    }

    /** The value with the words before it; empty where there is none. */
    private String value(Placed placed) {
        Value value = placed.stand().proposition().value();
        if (value.interval().isPresent()) {
            return " " + phrasing.range(placed.stand(), value.interval().get()) + phrasing.rate(value);
        }
        if (value.category().isPresent()) {
            return " as " + phrasing.category(value);
        }
        return value.wording().isEmpty() ? "" : " as " + phrasing.wording(value);
    }

    private String conclusion(Verdict verdict, Placed a, Placed b, PairFacts pair) {
        return switch (verdict) {
            case CONTRADICTS -> "both cannot hold, and nothing in their scopes tells them apart";
            case POSSIBLE_CONTRADICTION ->
                "both cannot hold, unless what one side leaves open (" + unsaid(pair) + ") tells them apart";
            case SELF_CONTRADICTION -> "one document says both, and both cannot hold";
            case MISREPORT -> "both rest on " + shared(a, b) + ", which is told in two ways";
            case TENSION -> "the two sit ill together without excluding each other";
            case POSSIBLE_TENSION ->
                "the two sit ill together, and what one side leaves open (" + unsaid(pair) + ") may explain it";
            case DIFFERS_IN_SCOPE ->
                "different " + dimensions(pair, DimensionRelation.DISJOINT) + ", so the two need not conflict";
            case UNDECIDED ->
                a.stance() == Stance.UNDETERMINED && b.stance() == Stance.UNDETERMINED
                        ? "neither takes it as settled"
                        : "that is no contradiction, only less said";
            case ECHO -> "both rest on " + shared(a, b) + ", so they count once";
            case REFINES, REFINED_BY -> "the first says more narrowly what the second says";
            case AGREES -> "the two agree";
            case CONSISTENT -> differingCategories(a, b) + "both can hold";
            case UNRELATED -> "the two have nothing to do with each other";
        };
    }

    /** Names what differs where one affirms a category and another denies or misses a different one. */
    private String differingCategories(Placed a, Placed b) {
        Value one = a.value();
        Value other = b.value();
        return a.stance() == b.stance()
                        || one.category().isEmpty()
                        || other.category().isEmpty()
                        || one.category().equals(other.category())
                ? ""
                : "the one speaks of " + phrasing.category(one) + " and the other of " + phrasing.category(other)
                        + ", so ";
    }

    private static String unsaid(PairFacts pair) {
        return dimensions(pair, DimensionRelation.UNSPECIFIED);
    }

    private static String dimensions(PairFacts pair, DimensionRelation relation) {
        return Phrasing.list(pair.scope().having(relation).stream()
                .map(ScopeDimension::spoken)
                .toList());
    }

    private String shared(Placed a, Placed b) {
        SortedSet<Ref> shared = new TreeSet<>();
        for (Testimony one : a.stand().testimonies()) {
            for (Testimony other : b.stand().testimonies()) {
                if (!Collections.disjoint(one.roots(), other.roots())) {
                    shared.addAll(one.roots());
                    shared.retainAll(other.roots());
                    return phrasing.roots(shared);
                }
            }
        }
        return "the same evidence";
    }
}
