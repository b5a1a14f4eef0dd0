package org.claimgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Work;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Writes works and bodies, and what each of them finally rests on, as the quads of the works graph. */
public final class WorkQuads {

    private WorkQuads() {}

    /** The quads of works; {@code roots} knows every work that one of them rests on. */
    public static List<Quad> ofWorks(Names names, Collection<Work> works, Roots roots) {
        Statements out = new Statements(names.worksGraph());
        works.forEach(work -> work(names, out, work, roots.of(work.id())));
        return out.quads();
    }

    /** The quads of bodies. */
    public static List<Quad> ofBodies(Names names, Collection<Body> bodies) {
        Statements out = new Statements(names.worksGraph());
        bodies.forEach(body -> body(names, out, body));
        return out.quads();
    }

    private static void work(Names names, Statements out, Work work, Set<Ref> roots) {
        Node node = names.work(work.id());
        out.add(node, Terms.TYPE, Terms.WORK);
        out.text(node, Terms.TITLE, work.title());
        work.kind().ifPresent(kind -> out.add(node, Terms.SOURCE_KIND, Terms.concept(new Ref("source-kind", kind))));
        work.design().ifPresent(design -> out.add(node, Terms.DESIGN, Terms.concept(new Ref("design", design))));
        out.date(node, Terms.ISSUED, work.issued());
        IdentifierQuads.add(out, node, work.identifiers());
        out.text(node, Terms.CONTAINER, work.container());
        out.text(node, Terms.AUTHORS, work.authors());
        work.issuedBy().ifPresent(body -> out.add(node, Terms.ISSUED_BY, names.body(body)));
        work.restsOn().forEach(other -> out.add(node, Terms.RESTS_ON, names.work(other)));
        roots.forEach(root -> out.add(
                node, Terms.ROOT, root.scheme().equals("body") ? names.body(root.id()) : names.work(root.id())));
    }

    private static void body(Names names, Statements out, Body body) {
        Node node = names.body(body.id());
        out.add(node, Terms.TYPE, Terms.bodyClass(body.kind()));
        out.text(node, Terms.PREF_LABEL, body.label());
        body.jurisdiction()
                .ifPresent(place -> out.add(node, Terms.JURISDICTION, Terms.concept(new Ref("jurisdiction", place))));
        body.exactMatches().forEach(iri -> out.iri(node, Terms.EXACT_MATCH, iri));
        out.add(node, Terms.ROOT, node);
    }
}
