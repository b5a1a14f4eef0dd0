package org.claimgraph.validation;

/**
 * One thing that newline-delimited JSON holds: a source with the claims after it, a work, a body, a concept or a
 * decision of a reviewer, each in the form of the file of its kind ({@code {"works": [{…}]}} and so on).
 */
public record NdjsonUnit(Kind kind, Checked<Tree> tree) {

    /** What the unit is. */
    public enum Kind {
        SOURCE,
        WORK,
        BODY,
        CONCEPT,
        REVIEW,
        /** Lines that can't be told to belong to anything; the tree has findings alone. */
        UNREADABLE
    }
}
