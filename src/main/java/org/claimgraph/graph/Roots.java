package org.claimgraph.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.claim.Work;
import org.claimgraph.vocabulary.Ref;

/**
 * What works finally rest on: the studies that a synthesis puts together, the body whose statement a work is, or else
 * the work itself.
 */
public final class Roots {

    private final Map<String, Work> works;

    /** The roots of these works, which are all that any of them rests on. */
    public Roots(Map<String, Work> works) {
        this.works = Map.copyOf(works);
    }

    /**
     * The roots of one work, as {@code work/…} and {@code body/…}; a work that rests on itself in a circle is its own.
     */
    public Set<Ref> of(String id) {
        Set<Ref> roots = new TreeSet<>();
        collect(id, new HashSet<>(), roots);
        return roots.isEmpty() ? Set.of(new Ref("work", id)) : roots;
    }

    private void collect(String id, Set<String> seen, Set<Ref> roots) {
        if (!seen.add(id)) {
            return;
        }
        Work work = works.get(id);
        if (work != null && !work.restsOn().isEmpty()) {
            work.restsOn().forEach(other -> collect(other, seen, roots));
        } else if (work != null && work.issuedBy().isPresent()) {
            roots.add(new Ref("body", work.issuedBy().get()));
        } else {
            roots.add(new Ref("work", id));
        }
    }
}
