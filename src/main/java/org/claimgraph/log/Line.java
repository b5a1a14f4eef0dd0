package org.claimgraph.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.log.Entry.Draft;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of the log file as bytes: {@code <sha256> <json>\n}, the hash being over the hash before it (its 64 hex
 * digits) and the bytes of the object. The object's last member is the content, kept byte for byte.
 *
 * @param place where the line starts in the file
 * @param bytes the line with its newline, where it has one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lives as long as one step of a walk.
record Line(long place, byte[] bytes) {

    /** The hash before the first entry. */
    static final String NO_HASH = "0".repeat(64);

    private static final Pattern LINE_START = Pattern.compile("[0-9a-f]{64} \\{\"at\":");
    private static final int JSON_START = 65;
    private static final JsonFactory JSON = new JsonFactory();

    /** The line that keeps a draft after the entry with the hash. */
    static Line of(long place, String hashBefore, Draft draft) {
        byte[] json = json(draft);
        ByteArrayOutputStream line = new ByteArrayOutputStream(JSON_START + json.length + 1);
        line.writeBytes(hash(hashBefore, json, 0, json.length).getBytes(StandardCharsets.US_ASCII));
        line.write(' ');
        line.writeBytes(json);
        line.write('\n');
        return new Line(place, line.toByteArray());
    }

    /** Where the next line starts. */
    long next() {
        return place + bytes.length;
    }

    /** The hash that the line says it has; not hex where the line is damaged. */
    String statedHash() {
        return new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.US_ASCII);
    }

    /** The hash that the line has after the entry with the hash. */
    String trueHash(String hashBefore) {
        int from = Math.min(JSON_START, bytes.length);
        return hash(hashBefore, bytes, from, Math.max(0, bytes.length - 1 - from));
    }

    /** Whether the line is whole and follows the entry with the hash. */
    boolean follows(String hashBefore) {
        return bytes.length > JSON_START
                && bytes[bytes.length - 1] == '\n'
                && bytes[64] == ' '
                && statedHash().equals(trueHash(hashBefore));
    }

    /**
     * The lines that this one is made of where newlines between them were hurt: it is cut wherever a hash and an object
     * begin.
     */
    List<Line> pieces() {
        Matcher starts = LINE_START.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        List<Line> pieces = new ArrayList<>();
        int from = 0;
        while (starts.find()) {
            if (starts.start() > from) {
                pieces.add(new Line(place + from, Arrays.copyOfRange(bytes, from, starts.start())));
                from = starts.start();
            }
        }
        pieces.add(new Line(place + from, Arrays.copyOfRange(bytes, from, bytes.length)));
        return pieces;
    }

    /** The entry that a whole line keeps. */
    Entry entry() {
        byte[] json = Arrays.copyOfRange(bytes, JSON_START, bytes.length - 1);
        Map<String, String> members = HashMap.newHashMap(4);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !"content".equals(parser.currentName())) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, parser.getString());
            }
            parser.nextToken();
            int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            String content = new String(json, start, json.length - 1 - start, StandardCharsets.UTF_8);
            return new Entry(place, next(), statedHash(), draft(members, content));
        }
    }

    private static Draft draft(Map<String, String> members, String content) {
        return new Draft(
                Instant.parse(member(members, "at")),
                member(members, "by"),
                member(members, "kind"),
                member(members, "id"),
                content);
    }

    private static String member(Map<String, String> members, String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalStateException("The log has an entry without " + name);
        }
        return value;
    }

    private static byte[] json(Draft draft) {
        requireOneValue(draft.content());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(draft.content().length() + 200);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("at", draft.at().toString());
            json.writeStringProperty("by", draft.by());
            json.writeStringProperty("kind", draft.kind());
            json.writeStringProperty("id", draft.id());
            json.writeName("content");
            json.writeRawValue(draft.content());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A content that isn't one JSON value on one line would make the log unreadable, for good. */
    private static void requireOneValue(String content) {
        if (content.isEmpty() || content.indexOf('\n') >= 0 || !content.equals(content.strip())) {
            throw new IllegalArgumentException("The content isn't JSON on one line");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("The content is more than one JSON value");
            }
        }
    }

    private static String hash(String hashBefore, byte[] json, int from, int length) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(hashBefore.getBytes(StandardCharsets.US_ASCII));
            sha256.update(json, from, length);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
