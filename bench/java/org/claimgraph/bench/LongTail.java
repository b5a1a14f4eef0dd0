package org.claimgraph.bench;

import java.util.Arrays;

/** A few that come often and many that come seldom: ranks by Zipf's law, the n-th in proportion to 1/n^exponent. */
final class LongTail {

    private final double[] upTo;

    LongTail(int size, double exponent) {
        this.upTo = new double[size];
        double sum = 0;
        for (int rank = 1; rank <= size; rank++) {
            // StrictMath gives the same bits on every machine.
            sum += 1 / StrictMath.pow(rank, exponent);
            upTo[rank - 1] = sum;
        }
    }

    /** A rank, counted from 0. */
    int draw(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.share() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
