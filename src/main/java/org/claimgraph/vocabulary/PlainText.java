package org.claimgraph.vocabulary;

import java.util.OptionalInt;

/** Text as every format that answers come in can hold it; XML has the fewest characters. */
public final class PlainText {

    private PlainText() {}

    /** The first code point that isn't one of a text: a control character, half of a surrogate pair. */
    public static OptionalInt firstOther(String text) {
        return text.codePoints().filter(point -> !fits(point)).findFirst();
    }

    /** Whether XML 1.0 has the character, and it isn't a control character of a terminal. */
    private static boolean fits(int point) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return true;
        }
        return !Character.isISOControl(point)
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
