package org.claimgraph.html;

import java.util.List;

/**
 * A way into the site that every page offers.
 *
 * @param here whether the page is behind it
 */
record Door(String href, String name, boolean here) {

    private static final List<Door> ALL = List.of(
            door("/questions", "Questions"),
            door("/disagreements", "Disagreements"),
            door("/claims", "Claims"),
            door("/sources", "Sources"),
            door("/queries", "Queries"),
            door("/workbench", "Workbench"),
            door("/load", "Load"),
            door("/ontology", "Ontology"),
            door("/api", "API"));

    private static Door door(String href, String name) {
        return new Door(href, name, false);
    }

    /** All of them, seen from the page at this path. */
    static List<Door> seenFrom(String path) {
        return ALL.stream()
                .map(door -> new Door(
                        door.href(), door.name(), path.equals(door.href()) || path.startsWith(door.href() + "/")))
                .toList();
    }
}
