package org.claimgraph.disagreement;

import java.util.Comparator;
import org.claimgraph.claim.Stance;

/** What makes a stand the same stand after any reload: the hash of its proposition, and the stance. */
public record StandKey(String proposition, Stance stance) implements Comparable<StandKey> {

    private static final Comparator<StandKey> ORDER =
            Comparator.comparing(StandKey::proposition).thenComparing(StandKey::stance);

    @Override
    public int compareTo(StandKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return proposition + " " + stance.key();
    }
}
