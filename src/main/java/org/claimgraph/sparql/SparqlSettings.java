package org.claimgraph.sparql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code claimgraph.sparql.}
 *
 * @param timeout how long a query may take; a request may ask for less
 * @param rows how many rows or triples an answer may have
 * @param memory how much a query may allocate in all, whatever of it is free again
 * @param atOnce how many queries run at a time
 */
@ConfigurationProperties("claimgraph.sparql")
record SparqlSettings(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("1000000") long rows,
        @DefaultValue("2GB") DataSize memory,
        @DefaultValue("8") int atOnce) {}
