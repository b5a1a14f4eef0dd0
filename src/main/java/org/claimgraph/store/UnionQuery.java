package org.claimgraph.store;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/**
 * A query for a Jena server whose default graph isn't the union of the named graphs: its whole pattern is put into
 * {@code GRAPH <urn:x-arq:UnionGraph>}, within which a {@code GRAPH} of its own still means that graph.
 *
 * <p>The parameter {@code default-graph-uri=urn:x-arq:UnionGraph} looks simpler, but by the protocol a query with it
 * has no named graphs at all.
 */
public final class UnionQuery {

    private UnionQuery() {}

    /** The query, rewritten; as it is where it has no pattern, or names its graphs by FROM. */
    public static Query of(Query query) {
        if (query.getQueryPattern() == null || query.hasDatasetDescription()) {
            return query;
        }
        // Not by Jena's own copying, which repeats the first of several HAVING conditions for all of them.
        Query rewritten = QueryFactory.create(query.serialize(), query.getSyntax());
        ElementGroup whole = new ElementGroup();
        whole.addElement(rewritten.getQueryPattern());
        rewritten.setQueryPattern(new ElementNamedGraph(Quad.unionGraph, whole));
        return rewritten;
    }
}
