package org.claimgraph.sparql;

/**
 * How long a value may get at most.
 *
 * @param characters of its text
 * @param digits of the number that it is, or is cast to
 */
record Size(long characters, long digits) {

    /** What is beyond counting. */
    private static final long MOST = 1L << 40;

    /** A value of the data. */
    static final Size OF_DATA = new Size(1_000, 40);

    /** A truth value, a short number, a date, a hash. */
    static final Size SMALL = new Size(200, 40);

    Size {
        characters = Math.min(characters, MOST);
        digits = Math.min(digits, MOST);
    }

    static Size ofText(long characters) {
        return new Size(characters, characters);
    }

    /** A number has a sign and a point too. */
    static Size ofNumber(long digits) {
        return new Size(digits + 2, digits);
    }

    /** The one or the other. */
    Size or(Size other) {
        return new Size(Math.max(characters, other.characters), Math.max(digits, other.digits));
    }

    /** One text after the other. */
    Size with(Size other) {
        return new Size(characters + other.characters, digits + other.digits);
    }

    /** A text that is there several times. */
    Size times(long often) {
        return new Size(product(characters, often), product(digits, often));
    }

    /** The product of two lengths, or what is beyond counting. */
    static long product(long a, long b) {
        return (long) Math.min(MOST, (double) a * b);
    }
}
