package org.claimgraph.page;

import java.util.List;
import org.claimgraph.html.Link;
import org.claimgraph.picture.NeighbourhoodPicture;

/**
 * A thing with what it hangs together with.
 *
 * @param kind in a word
 * @param page where the thing itself is told of
 */
record Neighbourhood(String kind, String label, Link page, List<Link> forms, NeighbourhoodPicture picture) {

    /** The IRI of the thing. */
    String iri() {
        return picture.columns().stream()
                .flatMap(column -> column.things().stream())
                .filter(NeighbourhoodPicture.Thing::centre)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
