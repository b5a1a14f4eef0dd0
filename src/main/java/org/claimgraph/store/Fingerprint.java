package org.claimgraph.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.riot.out.NodeFmtLib;
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

        private final MessageDigest sha256;
        private final byte[] sum = new byte[32];
        private long quads;

        /** The sum of nothing. */
        public Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Another sum that starts where this one is. */
        public Sum copy() {
            Sum copy = new Sum();
            System.arraycopy(sum, 0, copy.sum, 0, sum.length);
            copy.quads = quads;
            return copy;
        }

        /** Adds a quad that isn't in it. */
        public void add(Quad quad) {
            add(hash(quad));
            quads++;
        }

        /** Takes out a quad that is in it. */
        public void remove(Quad quad) {
            subtract(hash(quad));
            quads--;
        }

        /** Takes out quads that are in it, by their own sum. */
        public void remove(Sum other) {
            subtract(other.sum);
            quads -= other.quads;
        }

        /** The sum as it is now. */
        public Fingerprint fingerprint() {
            return new Fingerprint(quads, HexFormat.of().formatHex(sum));
        }

        private byte[] hash(Quad quad) {
            return sha256.digest(line(quad).getBytes(StandardCharsets.UTF_8));
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

        private static String line(Quad quad) {
            return NodeFmtLib.strNT(quad.getSubject()) + ' ' + NodeFmtLib.strNT(quad.getPredicate()) + ' '
                    + NodeFmtLib.strNT(quad.getObject()) + ' ' + NodeFmtLib.strNT(quad.getGraph()) + " .\n";
        }
    }
}
