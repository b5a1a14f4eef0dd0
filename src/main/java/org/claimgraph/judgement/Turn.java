package org.claimgraph.judgement;

import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Curation;

/**
 * What one write changes of the claims, as far as verdicts depend on it.
 *
 * @param sources the sources that are written
 * @param live their content, without what is withdrawn
 * @param neighbours sources that aren't written but were, or become, one document with one that is
 * @param works works that were there before and are no longer the same
 * @param everything whether any question of a claim that was there may come to something else, as when a concept or a
 *     body changes
 */
public record Turn(
        Set<String> sources, List<Curation> live, Set<String> neighbours, Set<String> works, boolean everything) {

    public Turn {
        sources = Set.copyOf(sources);
        live = List.copyOf(live);
        neighbours = Set.copyOf(neighbours);
        works = Set.copyOf(works);
    }
}
