package org.claimgraph.disagreement;

import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.claim.Interval;
import org.claimgraph.vocabulary.Ref;

/** How far a claim reaches in one dimension of scope. */
public sealed interface Extent {

    /** Concepts that hold together, sorted: one, several populations, or the drugs of a combination. */
    record Concepts(List<Ref> refs) implements Extent {

        public Concepts {
            refs = List.copyOf(refs);
        }

        @Override
        public String toString() {
            return refs.stream().map(Ref::toString).collect(Collectors.joining(" "));
        }
    }

    /** A range in a base unit. */
    record Range(Interval interval) implements Extent {

        @Override
        public String toString() {
            return interval.toString();
        }
    }
}
