package org.claimgraph.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Revision;
import org.claimgraph.vocabulary.Terms;

/** Writes and reads the revisions of sources, which the catalogue graph keeps when their claims are replaced. */
public final class RevisionQuads {

    private RevisionQuads() {}

    /** The quads of one revision, which are never removed. */
    public static List<Quad> of(Names names, Revision revision) {
        Statements out = new Statements(names.catalogueGraph());
        Node node = names.revision(revision.source(), revision.number());
        out.add(node, Terms.TYPE, Terms.REVISION_CLASS);
        out.add(node, Terms.REVISION_OF, names.source(revision.source()));
        out.integer(node, Terms.REVISION_NUMBER, revision.number());
        out.add(
                node,
                Terms.GENERATED_AT,
                NodeFactory.createLiteralDT(revision.at().toString(), XSDDatatype.XSDdateTime));
        out.text(node, Terms.LOADED_BY, revision.by());
        out.text(node, Terms.CONTENT_SHA256, revision.contentSha256());
        out.integer(node, Terms.CLAIM_COUNT, revision.claims());
        out.text(node, Terms.LOG_PLACE, Long.toString(revision.logPlace()));
        out.flag(node, Terms.WITHDRAWN, revision.withdrawn());
        if (revision.number() > 1) {
            out.add(node, Terms.WAS_REVISION_OF, names.revision(revision.source(), revision.number() - 1));
        }
        return out.quads();
    }

    /** The quad that says which revision of its source is the latest. */
    public static Quad latest(Names names, Revision revision) {
        return Quad.create(
                names.catalogueGraph(),
                names.source(revision.source()),
                Terms.LATEST_REVISION,
                names.revision(revision.source(), revision.number()));
    }

    /** The revisions among quads of the catalogue graph, those of a source in their order. */
    public static Map<String, List<Revision>> read(Names names, Collection<Quad> quads) {
        Map<String, List<Revision>> bySource = new HashMap<>();
        Description.all(quads).values().stream()
                .filter(thing -> thing.has(Terms.TYPE, Terms.REVISION_CLASS))
                .map(thing -> revision(names, thing))
                .sorted(Comparator.comparingInt(Revision::number))
                .forEach(revision -> bySource.computeIfAbsent(revision.source(), source -> new ArrayList<>())
                        .add(revision));
        return bySource;
    }

    private static Revision revision(Names names, Description thing) {
        return new Revision(
                names.local(thing.required(Terms.REVISION_OF), "source/").orElseThrow(),
                thing.integer(Terms.REVISION_NUMBER).orElseThrow(),
                Instant.parse(thing.text(Terms.GENERATED_AT).orElseThrow()),
                thing.text(Terms.LOADED_BY).orElseThrow(),
                thing.text(Terms.CONTENT_SHA256).orElseThrow(),
                thing.integer(Terms.CLAIM_COUNT).orElseThrow(),
                thing.text(Terms.LOG_PLACE).map(Long::valueOf).orElseThrow(),
                thing.flag(Terms.WITHDRAWN));
    }
}
