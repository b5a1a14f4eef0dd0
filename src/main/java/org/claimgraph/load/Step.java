package org.claimgraph.load;

import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Revision;
import org.claimgraph.store.Change;
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
}
