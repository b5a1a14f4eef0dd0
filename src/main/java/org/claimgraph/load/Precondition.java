package org.claimgraph.load;

import java.util.Optional;

/** What a writer takes to be there; asked while nobody else can write. */
@FunctionalInterface
public interface Precondition {

    /** Nothing in particular. */
    Precondition NONE = (held, same) -> {};

    /**
     * Looks at what is there.
     *
     * @param held changes with each state of what is there; empty where nothing is
     * @param same whether it is already what the writer would make of it
     * @throws org.claimgraph.problem.Problem where it isn't what the writer has seen
     */
    void check(Optional<String> held, boolean same);
}
