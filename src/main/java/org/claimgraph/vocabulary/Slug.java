package org.claimgraph.vocabulary;

import java.util.regex.Pattern;

/** The form of every identifier that people choose: lower-case letters, digits and hyphens, at most 100. */
public final class Slug {

    /** What a slug looks like, as a regular expression. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,99}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }
}
