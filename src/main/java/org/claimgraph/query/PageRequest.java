package org.claimgraph.query;

/**
 * Which part of a list is wanted.
 *
 * @param number counted from 1
 * @param size how many entries make a page
 * @param counted whether the number of all entries is wanted too, which takes longer
 */
public record PageRequest(int number, int size, boolean counted) {

    /** How many entries make a page where nothing is said. */
    public static final int DEFAULT_SIZE = 50;

    /** The most entries that make a page. */
    public static final int LARGEST_SIZE = 500;

    /** The page that a request asks for by {@code page}, {@code size} and {@code count}. */
    public static PageRequest of(RequestParameters parameters) {
        return of(parameters, DEFAULT_SIZE, LARGEST_SIZE);
    }

    /** The page that a request asks for, where a page has a size of its own. */
    public static PageRequest of(RequestParameters parameters, int defaultSize, int largestSize) {
        return new PageRequest(
                parameters.integer("page", 1, 100_000_000).orElse(1),
                parameters.integer("size", 1, largestSize).orElse(defaultSize),
                parameters.flag("count"));
    }

    /** The same, with the number of all entries. */
    public PageRequest withCount() {
        return new PageRequest(number, size, true);
    }

    /** How many entries come before this page. */
    public long offset() {
        return (number - 1L) * size;
    }

    /** How many entries to ask for: one more than the page holds, which tells if there is a next page. */
    public int limit() {
        return size + 1;
    }
}
