package org.claimgraph.store;

import java.net.URI;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where SPARQL from outside is answered: by a dataset of this process, or by the endpoint of another. */
public sealed interface SparqlSource {

    /** A dataset of this process. The same object stays good when the store under it is closed and opened again. */
    record Here(DatasetGraph dataset) implements SparqlSource {}

    /**
     * The query endpoint of another process; {@code unionParameter} where its default graph isn't the union by itself.
     * The parameter {@code default-graph-uri=urn:x-arq:UnionGraph} makes it so for a query without GRAPH, and
     * {@link UnionQuery} for any.
     */
    record There(URI endpoint, boolean unionParameter) implements SparqlSource {}
}
