package org.claimgraph.store;

/** A failure in one line, for the message of a problem; its trace goes with the problem as the cause. */
final class OneLine {

    private OneLine() {}

    static String of(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
