package org.claimgraph.sparql;

import static java.util.function.Predicate.not;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reads what the SPARQL 1.1 protocol (section 2.1) puts into a request: by GET, by POST of a form, or by POST of the
 * query itself. Nothing is read beyond the sizes that are allowed, and parameters that aren't known are left out.
 */
final class ProtocolReader {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_BODY = 64 * 1024;

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");
    private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");

    /** What counts beside the query; others, such as those that would be copied into the answer, are dropped. */
    private static final Set<String> KNOWN =
            Set.of("query", "update", "timeout", "format", "default-graph-uri", "named-graph-uri");

    private ProtocolReader() {}

    /** The parameters of a request by name; the query among them wherever it stood. */
    static Map<String, List<String>> parameters(HttpServletRequest request) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String address = Optional.ofNullable(request.getQueryString()).orElse("");
        if (address.length() + request.getRequestURI().length() > LONGEST_ADDRESS) {
            throw tooLarge("The address is longer than 8 kB; send the query by POST.");
        }
        add(parameters, address);
        if (request.getMethod().equals("POST")) {
            body(request, parameters);
        }
        return parameters;
    }

    private static void body(HttpServletRequest request, Map<String, List<String>> parameters) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Problem(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "A compressed body isn't read here; send it without Content-Encoding.");
        }
        Optional<MediaType> type = contentType(request);
        if (type.map(MediaType::getCharset)
                .filter(not(StandardCharsets.UTF_8::equals))
                .isPresent()) {
            throw new Problem(
                    ProblemCode.BAD_REQUEST, "A body is read in UTF-8 only, and this one says another charset.");
        }
        if (type.isPresent() && type.get().equalsTypeAndSubtype(UPDATE)) {
            throw Refusals.update();
        }
        if (type.isPresent() && type.get().equalsTypeAndSubtype(FORM)) {
            add(parameters, text(request));
        } else if (type.isPresent() && type.get().equalsTypeAndSubtype(QUERY)) {
            parameters.computeIfAbsent("query", name -> new ArrayList<>()).add(text(request));
        } else if (type.isPresent() || !text(request).isEmpty()) {
            throw new Problem(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "A query comes as application/sparql-query, or as the field query of a form"
                            + " (application/x-www-form-urlencoded).");
        }
    }

    private static Optional<MediaType> contentType(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType()).map(MediaType::parseMediaType);
        } catch (InvalidMediaTypeException e) {
            throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The Content-Type can't be read.");
        }
    }

    private static String text(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw tooLarge("The body is larger than 64 kB.");
        }
        return utf8(bytes);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemCode.BAD_REQUEST, "The request isn't in UTF-8.");
        }
    }

    private static void add(Map<String, List<String>> parameters, String form) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals));
                if (KNOWN.contains(name)) {
                    parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(decoded(pair.substring(equals + 1)));
                }
            }
        }
    }

    private static String decoded(String text) {
        try {
            // A character for each byte, since what isn't UTF-8 would be replaced in silence.
            String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return utf8(URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_REQUEST, "A percent sign isn't followed by two hexadecimal digits.");
        }
    }

    private static Problem tooLarge(String detail) {
        return new Problem(ProblemCode.REQUEST_TOO_LARGE, detail);
    }
}
