package org.claimgraph.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Revision;
import org.claimgraph.judgement.Known;
import org.claimgraph.judgement.Turn;
import org.claimgraph.store.Change;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A change of the store, and what the holdings are with it.
 *
 * @param revisions the latest of each source in the batch
 */
record Step(Change change, List<Unit> units, Map<String, Revision> revisions, Vocabulary vocabulary) {

    /** Takes the step in memory, after the store has taken it on disk. */
    void take(Holdings holdings) {
        units.forEach(holdings::add);
        revisions.values().forEach(holdings::add);
        holdings.vocabulary(vocabulary);
    }

    /** What is known once holdings have taken the step, which they haven't. */
    Known known(Holdings before) {
        Holdings after = before.copy();
        take(after);
        return after.known();
    }

    /** Whether others meet, exclude each other or compare as they didn't without it. */
    private static boolean connects(Concept concept) {
        return concept.broader().size() > 1
                || !concept.mayCoOccurWith().isEmpty()
                || !concept.compatibleWith().isEmpty()
                || !concept.replaces().isEmpty()
                || concept.unit().isPresent()
                || concept.phrase()
                        .filter(phrase -> !phrase.excludes().isEmpty())
                        .isPresent();
    }

    /** What the step changes of the claims in a store with these holdings. */
    Turn turn(Holdings before, Known after) {
        Map<String, Curation> written = new LinkedHashMap<>();
        Set<String> works = new HashSet<>();
        boolean everything = false;
        for (Unit unit : units) {
            switch (unit) {
                // What wasn't there before is used by no claim that was, but may bring others together.
                case Unit.OfConcept concept ->
                    everything |=
                            before.vocabulary().find(concept.concept().ref()).isPresent()
                                    || connects(concept.concept());
                case Unit.OfBody body -> everything |= before.holds(body);
                case Unit.OfWork work -> {
                    if (before.holds(work)) {
                        works.add(work.id());
                    }
                }
                case Unit.OfReview review -> {}
                case Unit.OfSource source -> written.put(source.id(), source.curation());
            }
        }
        Known known = before.known();
        Set<String> neighbours = new HashSet<>();
        for (String source : written.keySet()) {
            neighbours.addAll(known.documents().with(source));
            neighbours.addAll(after.documents().with(source));
        }
        neighbours.removeAll(written.keySet());
        return new Turn(
                written.keySet(),
                written.values().stream()
                        .filter(curation ->
                                after.sources().containsKey(curation.source().id()))
                        .toList(),
                neighbours,
                works,
                // Where there is no claim, nothing that was there can come to anything else.
                everything && !known.sources().isEmpty());
    }
}
