package org.claimgraph.claim;

import java.util.Optional;

/**
 * Where in a document the words stand that carry a claim: Unicode code points of the decoded text, half open.
 *
 * @param sha256 of the passage's UTF-8 bytes, in hex; empty where the document was not at hand at load
 */
public record Locator(int start, int end, Optional<String> sha256) {}
