package org.claimgraph.picture;

import java.util.Locale;

/** What a mark is, which the style sheet of pictures gives its looks. */
enum Form {
    PAPER,
    BAND,
    GRID,
    AXIS,
    BAR,
    ROUGH,
    CAP,
    POINT,
    HEADING,
    STRONG,
    TEXT,
    QUIET,
    SIGN,
    BADGE,
    CELL,
    NODE,
    CENTRE,
    EDGE;

    /** The class in the style sheet. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
