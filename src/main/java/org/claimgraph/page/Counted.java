package org.claimgraph.page;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** Such as {@code 1 claim} and {@code 2 claims}. */
    static String of(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
