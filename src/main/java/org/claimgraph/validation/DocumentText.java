package org.claimgraph.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.claimgraph.problem.StartFailure;

/**
 * A document as locators see it.
 *
 * @param sha256 of the file's bytes, in hex
 * @param text decoded as UTF-8
 * @param characters its length in Unicode code points
 */
public record DocumentText(String sha256, String text, int characters) {

    private static final int INPUT_MISSING = 66;

    /** The document whose file has these bytes. */
    public static DocumentText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new DocumentText(Sha256.of(bytes), text, text.codePointCount(0, text.length()));
    }

    static Optional<DocumentText> read(Path folder, String file) {
        Path root = folder.toAbsolutePath().normalize();
        Path path;
        try {
            path = root.resolve(file).normalize();
        } catch (InvalidPathException e) {
            // No file can have that name.
            return Optional.empty();
        }
        if (!root.equals(path.getParent()) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new StartFailure(INPUT_MISSING, "Can't read " + path + ": " + TreeReader.reason(e) + ".");
        }
    }

    /** The text from one code point up to another, both inside the document. */
    public String passage(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The SHA-256 of a passage, in hex. */
    public String sha256(int start, int end) {
        return Sha256.of(passage(start, end));
    }
}
