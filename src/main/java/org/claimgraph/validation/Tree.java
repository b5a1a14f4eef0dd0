package org.claimgraph.validation;

import java.util.List;
import org.claimgraph.problem.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file holds, whatever its format, and where in it each part stands.
 *
 * @param file the name as it was given, for findings
 * @param findings of the reading, such as a key that stands twice; a check tells them with its own, so that all come at
 *     once
 */
public record Tree(String file, JsonNode root, Places places, List<Finding> findings) {

    public Tree {
        findings = List.copyOf(findings);
    }

    /** The tree of a file that has this one as the only entry of a list. */
    public Tree asEntryOf(String list) {
        ObjectNode around = JsonNodeFactory.instance.objectNode();
        around.putArray(list).add(root);
        Place start = places.at("");
        Places aroundPlaces = new Places(start);
        aroundPlaces.member(list, start, new Places(start)).item(places);
        return new Tree(file, around, aroundPlaces, findings);
    }
}
