package org.claimgraph.store;

import java.math.BigInteger;
import java.util.HexFormat;
import org.apache.jena.sparql.core.Quad;

/**
 * What a dataset holds, in one number that doesn't depend on order: the sum, modulo 2^256, of the SHA-256 of each
 * quad's N-Quads line. Two datasets without blank nodes have the same fingerprint where they hold the same quads.
 *
 * @param quads how many quads it holds
 * @param hash the sum as 64 hex digits
 */
public record Fingerprint(long quads, String hash) {

    /** Reads the whole of a store, in one state; throws what {@link Store#forEach} does where it is damaged. */
    public static Fingerprint of(Store store) {
        Sum sum = new Sum();
        store.forEach(sum::add);
        return sum.fingerprint();
    }

    /** The fingerprint of what both hold, which have no quad in common. */
    public Fingerprint with(Fingerprint other) {
        BigInteger sum = new BigInteger(hash, 16).add(new BigInteger(other.hash, 16));
        String hex = sum.mod(BigInteger.TWO.pow(256)).toString(16);
        return new Fingerprint(quads + other.quads, "0".repeat(64 - hex.length()) + hex);
    }

    /** A sum as it grows and shrinks; for one thread. */
    public static final class Sum {

        private final QuadHash hash;
        private final byte[] sum = new byte[32];
        private long quads;

        /** The sum of nothing. */
        public Sum() {
            this(new QuadHash());
        }

        private Sum(QuadHash hash) {
            this.hash = hash;
        }

        /** A sum of nothing for the same thread, which is cheaper than one of its own. */
        public Sum beside() {
            return new Sum(hash);
        }

        /** Adds a quad that isn't in it. */
        public void add(Quad quad) {
            add(hash.of(quad));
            quads++;
        }

        /** Takes out a quad that is in it. */
        public void remove(Quad quad) {
            subtract(hash.of(quad));
            quads--;
        }

        /** Adds what another sum holds, which has no quad in common with this one. */
        public void add(Sum other) {
            add(other.sum);
            quads += other.quads;
        }

        /** The sum as it is now. */
        public Fingerprint fingerprint() {
            return new Fingerprint(quads, HexFormat.of().formatHex(sum));
        }

        private void add(byte[] number) {
            int carry = 0;
            for (int i = sum.length - 1; i >= 0; i--) {
                int digit = (sum[i] & 0xff) + (number[i] & 0xff) + carry;
                sum[i] = (byte) digit;
                carry = digit >> 8;
            }
        }

        private void subtract(byte[] number) {
            int borrow = 0;
            for (int i = sum.length - 1; i >= 0; i--) {
                int digit = (sum[i] & 0xff) - (number[i] & 0xff) - borrow;
                sum[i] = (byte) digit;
                borrow = digit < 0 ? 1 : 0;
            }
        }
    }
}
