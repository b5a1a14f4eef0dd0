package org.claimgraph.catalogue;

import java.io.ByteArrayOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.claimgraph.load.Workspace;
import org.claimgraph.store.Change;

/** Versions of the dataset as one RDF Patch: a transaction each, for whoever has the dataset of the version before. */
final class PatchText {

    private final Workspace workspace;

    PatchText(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The versions after one up to another. */
    byte[] of(long after, long until) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        RDFChanges patch = RDFPatchOps.textWriter(text);
        patch.start();
        version(patch, "since", after);
        version(patch, "version", until);
        workspace.retrace(after, until, change -> write(patch, change));
        patch.finish();
        return text.toByteArray();
    }

    private static void version(RDFChanges patch, String name, long version) {
        patch.header(name, NodeFactory.createLiteralDT(Long.toString(version), XSDDatatype.XSDinteger));
    }

    private static void write(RDFChanges patch, Change change) {
        patch.txnBegin();
        change.removed()
                .forEach(quad ->
                        patch.delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        change.added()
                .forEach(quad -> patch.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        patch.txnCommit();
    }
}
