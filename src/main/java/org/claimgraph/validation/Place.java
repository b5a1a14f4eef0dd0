package org.claimgraph.validation;

/** Where in a file something stands, line and column counted from 1. */
public record Place(int line, int column) {

    /** The beginning of a file. */
    public static final Place START = new Place(1, 1);
}
