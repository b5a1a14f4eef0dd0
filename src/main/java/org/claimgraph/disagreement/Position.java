package org.claimgraph.disagreement;

import java.util.List;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;

/**
 * An answer to a question: stands that can all hold together, in whatever scope each was said.
 *
 * @param label for people, such as "within 24 h"
 * @param stance in the terms of the question
 * @param values the different values, in base units, from the lowest on
 * @param scopes the different scopes
 * @param stands by key
 */
public record Position(
        String label,
        Stance stance,
        List<Value> values,
        List<ScopeVector> scopes,
        List<StandKey> stands,
        Evidence evidence) {

    public Position {
        values = List.copyOf(values);
        scopes = List.copyOf(scopes);
        stands = List.copyOf(stands);
    }
}
