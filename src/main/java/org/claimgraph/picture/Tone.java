package org.claimgraph.picture;

import org.claimgraph.claim.Stance;

/** What a colour stands for; a sign and a word say the same. */
public enum Tone {
    PLAIN("plain", "", ""),
    FOR("for", "+", "affirms"),
    AGAINST("against", "−", "denies"),
    SAME("same", "±", "finds no difference"),
    OPEN("open", "?", "leaves it undetermined");

    private final String key;
    private final String sign;
    private final String word;

    Tone(String key, String sign, String word) {
        this.key = key;
        this.sign = sign;
        this.word = word;
    }

    /** The tone of what a source says. */
    public static Tone of(Stance stance) {
        return switch (stance) {
            case AFFIRMS -> FOR;
            case DENIES -> AGAINST;
            case NO_DIFFERENCE -> SAME;
            case UNDETERMINED -> OPEN;
        };
    }

    /** The class in style sheets. */
    public String key() {
        return key;
    }

    /** One character; empty where it is plain. */
    public String sign() {
        return sign;
    }

    /** The sign and the word, with what else is said; nothing but these where that is empty. */
    String words(String more) {
        return sign + " " + word + (more.isEmpty() ? "" : ": " + more);
    }

    /** What the sign says; empty where it is plain. */
    public String word() {
        return word;
    }
}
