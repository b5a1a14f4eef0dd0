package org.claimgraph.picture;

/** For how wide a place a picture is made. */
public enum Layout {
    WIDE("wide", 1120),
    NARROW("narrow", 340);

    private final String key;
    private final double width;

    Layout(String key, double width) {
        this.key = key;
        this.width = width;
    }

    /** The word in addresses. */
    public String key() {
        return key;
    }

    double width() {
        return width;
    }
}
