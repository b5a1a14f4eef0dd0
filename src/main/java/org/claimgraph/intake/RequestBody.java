package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.Format;
import org.springframework.http.HttpHeaders;

/** The body of a request in one of the formats that are read: its size and its type are looked at before it. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; read once.
record RequestBody(Format format, byte[] bytes) {

    /** The formats of a claim file. */
    static final List<Format> CLAIM_FILES = List.of(Format.YAML, Format.JSON, Format.NDJSON, Format.CSV);

    private static final Duration TO_ARRIVE = Duration.ofSeconds(30);
    private static final int PART = 16 * 1024;
    private static final long MEBIBYTE = 1024 * 1024;

    /**
     * Reads a body whole.
     *
     * @param most the most bytes that it may have, where its format doesn't have fewer
     * @throws Problem {@code unsupported-media-type} for another format, {@code request-too-large}
     */
    static RequestBody read(HttpServletRequest request, long most, List<Format> formats) throws IOException {
        Format format = format(request, formats);
        long limit = Math.min(most, format.mostBytes());
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return new RequestBody(format, bytes(request.getInputStream(), limit));
    }

    /** Whoever sends byte after byte keeps others waiting, so all of it has to be there in time. */
    private static byte[] bytes(InputStream body, long limit) throws IOException {
        long end = System.nanoTime() + TO_ARRIVE.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            bytes.write(part, 0, length);
            if (bytes.size() > limit) {
                throw tooLarge(limit);
            }
            if (System.nanoTime() > end) {
                throw new Problem(
                        ProblemCode.BAD_REQUEST,
                        "The body didn't arrive within " + TO_ARRIVE.toSeconds()
                                + " s: send it in parts, or from nearer.");
            }
        }
        return bytes.toByteArray();
    }

    /** The format that a request says its body has; packed bodies and texts of another encoding aren't read. */
    static Format format(HttpServletRequest request, List<Format> formats) {
        List<String> types =
                formats.stream().flatMap(format -> format.mediaTypes().stream()).toList();
        String encoding = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .orElse("identity");
        if (!encoding.strip().equalsIgnoreCase("identity")) {
            throw unsupported("The body is packed (Content-Encoding); send it as it is.", types);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String lower = type.toLowerCase(Locale.ROOT).replace("\"", "");
        if (lower.contains("charset=") && !lower.contains("charset=utf-8")) {
            throw unsupported("The body is in another encoding than UTF-8; save it as UTF-8.", types);
        }
        return Format.ofMediaType(type)
                .filter(formats::contains)
                .orElseThrow(() -> unsupported(
                        (type.isEmpty() ? "There is no Content-Type" : "This Content-Type isn't read here")
                                + "; read are " + String.join(", ", types) + ".",
                        types));
    }

    /** The problem with a body of more bytes than are read. */
    static Problem tooLarge(long most) {
        String limit = most % MEBIBYTE == 0 ? most / MEBIBYTE + " MB" : most + " bytes";
        return new Problem(
                ProblemCode.REQUEST_TOO_LARGE,
                "The body may have at most " + limit + ": send it in parts, sources as newline-delimited JSON to"
                        + " /api/v1/loads.",
                Map.of("limit", most));
    }

    private static Problem unsupported(String detail, List<String> types) {
        return new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail, Map.of("mediaTypes", types));
    }
}
