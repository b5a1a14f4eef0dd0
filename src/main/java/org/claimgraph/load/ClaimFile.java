package org.claimgraph.load;

import org.claimgraph.claim.Curation;
import tools.jackson.databind.JsonNode;

/**
 * A source of a corpus with its claims, as read from a file and checked.
 *
 * @param file the name it was read under
 * @param content the same in the form of the claim file in JSON, with the hashes of the passages, which is what the log
 *     keeps
 */
public record ClaimFile(String file, Curation curation, JsonNode content) {}
