package org.claimgraph.page;

import java.util.List;
import org.claimgraph.html.Link;

/**
 * Something that is told of a thing.
 *
 * @param parts what it is, several where they hold together; those without an address lead nowhere
 */
record Fact(String name, List<Link> parts) {

    static Fact of(String name, String text) {
        return new Fact(name, List.of(new Link("", text)));
    }

    static Fact of(String name, Link link) {
        return new Fact(name, List.of(link));
    }
}
