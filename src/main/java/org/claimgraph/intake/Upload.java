package org.claimgraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What was sent for a bulk load, in a file until it is loaded. */
record Upload(Path file, long bytes, String sha256) {

    /**
     * Writes a stream to a file, which is gone again where that doesn't come to its end.
     *
     * @throws org.claimgraph.problem.Problem {@code request-too-large} beyond the most bytes
     */
    static Upload take(InputStream in, Path file, long most) throws IOException {
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            long bytes = 0;
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                bytes += length;
                if (bytes > most) {
                    throw RequestBody.tooLarge(most);
                }
                digest.update(block, 0, length);
                out.write(block, 0, length);
            }
            whole = true;
            return new Upload(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
