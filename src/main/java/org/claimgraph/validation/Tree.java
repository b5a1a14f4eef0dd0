package org.claimgraph.validation;

import tools.jackson.databind.JsonNode;

/**
 * What a file holds, whatever its format, and where in it each part stands.
 *
 * @param file the name as it was given, for findings
 */
public record Tree(String file, JsonNode root, Places places) {}
