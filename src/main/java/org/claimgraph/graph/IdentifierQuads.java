package org.claimgraph.graph;

import org.apache.jena.graph.Node;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.vocabulary.Terms;

/** Writes the names by which a document is known elsewhere. */
final class IdentifierQuads {

    private IdentifierQuads() {}

    static void add(Statements out, Node node, Identifiers identifiers) {
        out.text(node, Terms.DOI, identifiers.doi());
        out.text(node, Terms.PMID, identifiers.pmid());
        out.text(node, Terms.PMCID, identifiers.pmcid());
        out.text(node, Terms.URL, identifiers.url());
    }
}
