package org.claimgraph.sparql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code claimgraph.sparql.}
 *
 * @param timeout how long a query may take; a request may ask for less
 */
@ConfigurationProperties("claimgraph.sparql")
record SparqlSettings(@DefaultValue("30s") Duration timeout) {}
