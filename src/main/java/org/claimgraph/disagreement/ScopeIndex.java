package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the scopes of one question, which differ in few dimensions and repeat their extents: each extent has a
 * number, and each pair of numbers of a dimension is compared once, when it is first met.
 */
final class ScopeIndex {

    /** With more extents in a dimension than this, as ranges may have, the relations are not kept. */
    private static final int KEPT = 1024;

    private static final ScopeDimension[] DIMENSIONS = ScopeDimension.values();

    private final ScopeRules rules;
    private final List<ScopeVector> scopes;
    private final int[][] numbers;
    private final List<List<Optional<Extent>>> extents = new ArrayList<>();
    private final List<DimensionRelation[][]> known = new ArrayList<>();

    ScopeIndex(List<ScopeVector> scopes, ScopeRules rules) {
        this.rules = rules;
        this.scopes = scopes;
        this.numbers = new int[scopes.size()][DIMENSIONS.length];
        for (int dimension = 0; dimension < DIMENSIONS.length; dimension++) {
            Map<Optional<Extent>, Integer> seen = new HashMap<>();
            List<Optional<Extent>> inOrder = new ArrayList<>();
            for (int i = 0; i < scopes.size(); i++) {
                numbers[i][dimension] = seen.computeIfAbsent(scopes.get(i).at(DIMENSIONS[dimension]), extent -> {
                    inOrder.add(extent);
                    return seen.size();
                });
            }
            extents.add(inOrder);
            known.add(new DimensionRelation[inOrder.size()][]);
        }
    }

    /** How the scope with the first number relates to that with the second, all dimensions taken together. */
    ScopeRelation relation(int a, int b) {
        ScopeRelation relation = ScopeRelation.EQUAL;
        for (int dimension = 0; dimension < DIMENSIONS.length && relation != ScopeRelation.DISJOINT; dimension++) {
            int one = numbers[a][dimension];
            int other = numbers[b][dimension];
            if (one != other) {
                relation = relation.and(relation(dimension, one, other));
            }
        }
        return relation;
    }

    ScopeComparison comparison(int a, int b) {
        return rules.compare(scopes.get(a), scopes.get(b));
    }

    private DimensionRelation relation(int dimension, int a, int b) {
        List<Optional<Extent>> here = extents.get(dimension);
        if (here.size() > KEPT) {
            return rules.relation(DIMENSIONS[dimension], here.get(a), here.get(b));
        }
        DimensionRelation[][] rows = known.get(dimension);
        if (rows[a] == null) {
            rows[a] = new DimensionRelation[here.size()];
        }
        if (rows[a][b] == null) {
            rows[a][b] = rules.relation(DIMENSIONS[dimension], here.get(a), here.get(b));
        }
        return rows[a][b];
    }
}
