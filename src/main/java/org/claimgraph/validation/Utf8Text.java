package org.claimgraph.validation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the bytes of a file, strictly: a byte that isn't UTF-8 is a finding, never a replacement character. */
final class Utf8Text {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What the quick decoder puts where bytes aren't UTF-8; a file may also have it itself. */
    private static final char REPLACEMENT = '\ufffd';

    private Utf8Text() {}

    /** The text without a byte order mark; empty, with a finding, where it isn't UTF-8. */
    static Optional<String> of(byte[] bytes, int firstLine, Findings findings) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf(REPLACEMENT) < 0) {
            return Optional.of(quick.startsWith(BYTE_ORDER_MARK) ? quick.substring(1) : quick);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = firstLine + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            findings.add(
                    FindingKind.NOT_UTF8,
                    new Place(line, column),
                    "this byte is not UTF-8; save the file with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }
}
