package org.claimgraph.disagreement;

/**
 * Who makes a claim.
 *
 * @param source slug of the source
 * @param title of the source
 * @param document slug of the source that stands for the document; two sources that are one document, by DOI or another
 *     name in common, have the same
 */
public record Speaker(String source, String title, String document) {

    private static final int READABLE = 90;

    /** A source that is a document of its own. */
    public static Speaker of(String source, String title) {
        return new Speaker(source, title, source);
    }

    /** What to call it in a sentence: its title in quotation marks, or its slug where that would be too long. */
    String spoken() {
        return title.isBlank() || title.length() > READABLE ? source : "“" + title + "”";
    }
}
