package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Whether an answer is sent compressed. The container would leave every answer with a strong tag as it is, rightly, as
 * the bytes of the two differ: here each has a tag of its own.
 */
public enum ContentCoding {
    IDENTITY(""),
    GZIP("-gzip");

    /** Below this many bytes nothing is gained. */
    private static final int SMALLEST = 2048;

    private static final Pattern WANTED =
            Pattern.compile("\\s*(x-)?gzip\\s*(;\\s*q=(1(\\.0*)?|0?\\.0*[1-9][0-9]*)\\s*)?", Pattern.CASE_INSENSITIVE);

    private final String tagSuffix;

    ContentCoding(String tagSuffix) {
        this.tagSuffix = tagSuffix;
    }

    /** What a request takes. */
    public static ContentCoding of(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                        .flatMap(Pattern.compile(",")::splitAsStream)
                        .anyMatch(coding -> WANTED.matcher(coding).matches())
                ? GZIP
                : IDENTITY;
    }

    /** What the tag of an answer ends in. */
    String tagSuffix() {
        return tagSuffix;
    }

    /** Whether a body of this length is sent in another form. */
    boolean changes(int length) {
        return this == GZIP && length > SMALLEST;
    }

    /** The compressed body. */
    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
