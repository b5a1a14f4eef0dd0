package org.claimgraph.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;

/**
 * What each live claim has of each facet, column by column: 24 bytes a claim, and counting goes through them once. A
 * query that groups claims takes seconds where there are a hundred thousand.
 */
final class ClaimColumns {

    private final int claims;
    private final Map<ClaimFacet, Column> columns;

    /** A facet: each set of values that claims have, once, and for each claim the place of its own. */
    private static final class Column {

        private final int[] codes;
        private final List<Set<Node>> values;

        Column(int[] codes, List<Set<Node>> values) {
            this.codes = codes;
            this.values = values;
        }

        /** For each set of values, whether one of them is wanted. */
        boolean[] meets(Set<Node> wanted) {
            boolean[] meets = new boolean[values.size()];
            for (int i = 0; i < meets.length; i++) {
                meets[i] = values.get(i).stream().anyMatch(wanted::contains);
            }
            return meets;
        }
    }

    private ClaimColumns(int claims, Map<ClaimFacet, Column> columns) {
        this.claims = claims;
        this.columns = columns;
    }

    /** Reads the claims of a store; where they change meanwhile, some of what is read is of before. */
    static ClaimColumns read(Store store) {
        Map<Node, Node> propositions = new HashMap<>();
        for (Quad quad : store.quads(Node.ANY, Node.ANY, Terms.PROPOSITION, Node.ANY)) {
            propositions.put(quad.getSubject(), quad.getObject());
        }
        List<Node> claims = new ArrayList<>(propositions.keySet());
        Map<ClaimFacet, Column> columns = new EnumMap<>(ClaimFacet.class);
        for (ClaimFacet facet : ClaimFacet.values()) {
            Stream<Node> subjects = facet.isOfProposition() ? claims.stream().map(propositions::get) : claims.stream();
            columns.put(facet, column(subjects, valuesBySubject(store, facet.property())));
        }
        return new ClaimColumns(claims.size(), columns);
    }

    private static Map<Node, Set<Node>> valuesBySubject(Store store, Node property) {
        Map<Node, Set<Node>> values = new HashMap<>();
        for (Quad quad : store.quads(Node.ANY, Node.ANY, property, Node.ANY)) {
            values.merge(quad.getSubject(), Set.of(quad.getObject()), ClaimColumns::union);
        }
        return values;
    }

    private static Set<Node> union(Set<Node> some, Set<Node> others) {
        Set<Node> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Column column(Stream<Node> subjects, Map<Node, Set<Node>> values) {
        Map<Set<Node>, Integer> codes = new HashMap<>();
        List<Set<Node>> distinct = new ArrayList<>();
        int[] code = subjects.mapToInt(
                        subject -> codes.computeIfAbsent(values.getOrDefault(subject, Set.of()), found -> {
                            distinct.add(found);
                            return distinct.size() - 1;
                        }))
                .toArray();
        return new Column(code, distinct);
    }

    /** How many claims have, of each chosen facet, one of its values. */
    long count(Map<ClaimFacet, Set<Node>> chosen) {
        return Arrays.stream(countsByCode(ClaimFacet.SOURCE, chosen)).sum();
    }

    /**
     * How many of the claims that have one of the values of each chosen facet there are of each value of a facet.
     *
     * @param counted the values that a claim counts for by a value that it has
     */
    Map<Node, Long> counts(ClaimFacet facet, Map<ClaimFacet, Set<Node>> chosen, Function<Node, Set<Node>> counted) {
        long[] counts = countsByCode(facet, chosen);
        List<Set<Node>> values = column(facet).values;
        Map<Node, Long> sums = new HashMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                Set<Node> once = new HashSet<>();
                values.get(code).forEach(value -> once.addAll(counted.apply(value)));
                for (Node value : once) {
                    sums.merge(value, counts[code], Long::sum);
                }
            }
        }
        return sums;
    }

    private long[] countsByCode(ClaimFacet facet, Map<ClaimFacet, Set<Node>> chosen) {
        List<int[]> codes = new ArrayList<>();
        List<boolean[]> meets = new ArrayList<>();
        chosen.forEach((other, wanted) -> {
            codes.add(column(other).codes);
            meets.add(column(other).meets(wanted));
        });
        Column told = column(facet);
        long[] counts = new long[told.values.size()];
        for (int claim = 0; claim < claims; claim++) {
            boolean found = true;
            for (int i = 0; found && i < meets.size(); i++) {
                found = meets.get(i)[codes.get(i)[claim]];
            }
            if (found) {
                counts[told.codes[claim]]++;
            }
        }
        return counts;
    }

    private Column column(ClaimFacet facet) {
        return Objects.requireNonNull(columns.get(facet));
    }
}
