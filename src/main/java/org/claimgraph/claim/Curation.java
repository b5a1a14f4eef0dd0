package org.claimgraph.claim;

import java.util.List;

/** A source with everything that a curator took from it: the unit that is loaded, replaced and withdrawn. */
public record Curation(Source source, List<Claim> claims) {}
