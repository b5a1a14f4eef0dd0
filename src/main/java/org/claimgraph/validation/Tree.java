package org.claimgraph.validation;

import java.util.List;
import org.claimgraph.problem.Finding;
import tools.jackson.databind.JsonNode;

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
}
