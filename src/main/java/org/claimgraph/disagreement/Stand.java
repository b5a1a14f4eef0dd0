package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Proposition;

/**
 * A proposition under one stance, with everyone who takes it. Stands, not claims, are compared: however many sources
 * say the same, they disagree once.
 *
 * @param testimonies sorted by source and claim
 */
public record Stand(StandKey key, Proposition proposition, List<Testimony> testimonies) {

    public Stand {
        testimonies = testimonies.stream().sorted(Testimony.ORDER).toList();
    }

    /** The stands that these claims take, sorted by key. */
    static List<Stand> of(Collection<Testimony> testimonies) {
        SortedMap<StandKey, List<Testimony>> byKey = new TreeMap<>();
        for (Testimony testimony : testimonies) {
            Claim claim = testimony.claim();
            byKey.computeIfAbsent(new StandKey(claim.proposition().hash(), claim.stance()), key -> new ArrayList<>())
                    .add(testimony);
        }
        return byKey.entrySet().stream()
                .map(entry -> new Stand(
                        entry.getKey(), entry.getValue().getFirst().claim().proposition(), entry.getValue()))
                .toList();
    }
}
