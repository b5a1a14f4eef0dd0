package org.claimgraph.bench;

import java.util.List;
import java.util.Random;

/**
 * Draws that are the same wherever and whenever they are made: {@link Random}'s algorithm is part of its contract. Each
 * thing that is made has dice of its own, so that one more draw for one doesn't change the next.
 */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The dice of one thing: the {@code index}-th of a kind. */
    static Dice of(long seed, String kind, long index) {
        return new Dice(spread(spread(spread(seed) + kind.hashCode()) + index));
    }

    /** A number from 0 up to and without {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True in so many of a hundred draws. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** A number from 0 up to and without 1. */
    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** So many hexadecimal digits. */
    String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(below(16), 16));
        }
        return text.toString();
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195), so that neighbouring seeds
    // don't give neighbouring draws.
    private static long spread(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
