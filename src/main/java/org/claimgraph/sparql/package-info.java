/** SPARQL for strangers: what a request may ask, and who answers it, the store of this process or another server. */
@NullMarked
package org.claimgraph.sparql;

import org.jspecify.annotations.NullMarked;
