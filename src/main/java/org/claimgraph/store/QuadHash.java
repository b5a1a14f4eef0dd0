package org.claimgraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** The SHA-256 of a quad's N-Quads line; for one thread. */
final class QuadHash {

    private static final int REMEMBERED_BITS = 12;
    private static final byte[] SPACE = {' '};
    private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest sha256;

    // Writing a term costs more than hashing it, and graphs, properties and subjects come again and again.
    private final Node[] terms = new Node[1 << REMEMBERED_BITS];
    private final byte[][] written = new byte[1 << REMEMBERED_BITS][];

    QuadHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes. */
    byte[] of(Quad quad) {
        sha256.update(term(quad.getSubject()));
        sha256.update(SPACE);
        sha256.update(term(quad.getPredicate()));
        sha256.update(SPACE);
        sha256.update(term(quad.getObject()));
        sha256.update(SPACE);
        sha256.update(term(quad.getGraph()));
        return sha256.digest(END);
    }

    private byte[] term(Node node) {
        // The upper bits of a product with an odd number are spread more evenly than a hash code's own.
        int slot = (node.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - REMEMBERED_BITS);
        if (!node.equals(terms[slot])) {
            terms[slot] = node;
            written[slot] = NodeFmtLib.strNT(node).getBytes(StandardCharsets.UTF_8);
        }
        return written[slot];
    }
}
