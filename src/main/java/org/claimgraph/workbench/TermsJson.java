package org.claimgraph.workbench;

import java.util.List;
import java.util.Locale;

/**
 * Terms that a query may go on with.
 *
 * @param more whether there are others that begin so
 */
record TermsJson(List<TermJson> terms, boolean more) {

    /**
     * A term.
     *
     * @param name with its prefix, as a query has it
     * @param label what people call it
     */
    record TermJson(String name, String iri, String label, TermKind kind) {

        /** Whether what was typed begins its name or a word of its label; in small letters. */
        boolean fits(String prefix, String start) {
            return (prefix.isEmpty() || name.startsWith(prefix + ":"))
                    && (named(start)
                            || begins(label, start)
                            || label.toLowerCase(Locale.ROOT).contains(" " + start));
        }

        /** Whether its name itself begins so. */
        boolean named(String start) {
            return begins(local(), start);
        }

        /** Its name without the prefix. */
        String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        private static boolean begins(String text, String start) {
            return text.regionMatches(true, 0, start, 0, start.length());
        }
    }
}
