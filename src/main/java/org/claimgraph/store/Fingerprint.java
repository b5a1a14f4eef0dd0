package org.claimgraph.store;

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

    /** A sum as it grows. */
    private static final class Sum {

        private final MessageDigest sha256;
        private final byte[] sum = new byte[32];
        private long quads;

        Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(Quad quad) {
            byte[] hash = sha256.digest(line(quad).getBytes(StandardCharsets.UTF_8));
            int carry = 0;
            for (int i = sum.length - 1; i >= 0; i--) {
                int digit = (sum[i] & 0xff) + (hash[i] & 0xff) + carry;
                sum[i] = (byte) digit;
                carry = digit >> 8;
            }
            quads++;
        }

        private static String line(Quad quad) {
            return NodeFmtLib.strNT(quad.getSubject()) + ' ' + NodeFmtLib.strNT(quad.getPredicate()) + ' '
                    + NodeFmtLib.strNT(quad.getObject()) + ' ' + NodeFmtLib.strNT(quad.getGraph()) + " .\n";
        }

        Fingerprint fingerprint() {
            return new Fingerprint(quads, HexFormat.of().formatHex(sum));
        }
    }
}
