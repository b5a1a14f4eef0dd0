package org.claimgraph.sparql;

/**
 * How deeply the brackets of a text are nested that may be a query. Brackets within strings, IRIs and comments, and
 * escaped ones, are none.
 */
final class Nesting {

    static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;
    private int deepest;

    private Nesting(String text) {
        this.text = text;
    }

    /** The depth of the deepest bracket; 0 where there is none. */
    static int of(String text) {
        Nesting nesting = new Nesting(text);
        while (nesting.at < text.length()) {
            nesting.next();
        }
        return nesting.deepest;
    }

    private void next() {
        char here = text.charAt(at);
        switch (here) {
            case '(', '{', '[' -> {
                depth++;
                deepest = Math.max(deepest, depth);
                at++;
            }
            case ')', '}', ']' -> {
                depth--;
                at++;
            }
            case '\\' -> at += 2;
            case '#' -> comment();
            case '"', '\'' -> string(here);
            case '<' -> iri();
            default -> at++;
        }
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void string(char quote) {
        String end = String.valueOf(quote);
        if (text.startsWith(end.repeat(3), at)) {
            end = end.repeat(3);
        }
        int position = at + end.length();
        while (position < text.length() && !text.startsWith(end, position)) {
            char here = text.charAt(position);
            if (end.length() == 1 && (here == '\n' || here == '\r')) {
                // A short string ends with its line; this one can't be parsed, and what follows isn't in it.
                at = position;
                return;
            }
            position += here == '\\' ? 2 : 1;
        }
        at = position + end.length();
    }

    private void iri() {
        int position = at + 1;
        while (position < text.length()
                && text.charAt(position) > ' '
                && "<>\"{}|^`".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        // Otherwise it is the operator.
        at = position < text.length() && text.charAt(position) == '>' ? position + 1 : at + 1;
    }
}
