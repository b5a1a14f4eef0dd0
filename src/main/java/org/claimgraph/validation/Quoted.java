package org.claimgraph.validation;

/** Text from a file as a message shows it: in quotes, short, without line breaks or control characters. */
final class Quoted {

    /** For what a parser has to say. */
    static final int LONGEST_REASON = 200;

    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** The same without the quotes. */
    static String plain(String text) {
        return plain(text, LONGEST);
    }

    /** The same at another length, in code points. */
    static String plain(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).map(c -> isShown(c) ? c : ' ').forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
