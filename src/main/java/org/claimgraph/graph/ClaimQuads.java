package org.claimgraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Locator;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.Source;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Writes a source and its claims as the quads of the source's graph. */
public final class ClaimQuads {

    private final Names names;
    private final boolean live;
    private final Statements out;
    private final Set<String> propositions = new HashSet<>();

    private ClaimQuads(Names names, String source, boolean live) {
        this.names = names;
        this.live = live;
        this.out = new Statements(names.sourceGraph(source));
    }

    /** The quads of a source whose claims count. */
    public static List<Quad> of(Names names, Curation curation) {
        return new ClaimQuads(names, curation.source().id(), true).write(curation);
    }

    /** The quads of a source that was withdrawn: the same claims, under properties that no live query meets. */
    public static List<Quad> withdrawn(Names names, Curation curation) {
        return new ClaimQuads(names, curation.source().id(), false).write(curation);
    }

    private List<Quad> write(Curation curation) {
        source(curation.source());
        curation.claims().forEach(this::claim);
        return out.quads();
    }

    private void source(Source source) {
        Node node = names.source(source.id());
        out.add(node, Terms.TYPE, live ? Terms.SOURCE_CLASS : Terms.WITHDRAWN_SOURCE);
        out.text(node, Terms.TITLE, source.title());
        out.add(node, Terms.SOURCE_KIND, Terms.concept(new Ref("source-kind", source.kind())));
        out.text(node, Terms.PUBLISHER, source.publisher());
        out.date(node, Terms.ISSUED, source.issued());
        IdentifierQuads.add(out, node, source.identifiers());
        out.text(node, Terms.LICENSE, source.license());
        source.document().ifPresent(document -> {
            out.text(node, Terms.DOCUMENT_FILE, document.file());
            out.text(node, Terms.DOCUMENT_SHA256, document.sha256());
            out.integer(node, Terms.DOCUMENT_CHARACTERS, document.characters());
        });
        out.text(node, Terms.CURATOR, source.curator());
        out.add(node, Terms.ROOT, node);
    }

    private void claim(Claim claim) {
        Node node = names.claim(claim.source(), claim.id());
        String hash = claim.proposition().hash();
        Node proposition = names.proposition(hash);
        out.add(node, Terms.TYPE, live ? Terms.CLAIM : Terms.WITHDRAWN_CLAIM);
        out.add(node, live ? Terms.SOURCE : Terms.FORMER_SOURCE, names.source(claim.source()));
        out.add(node, live ? Terms.PROPOSITION : Terms.FORMER_PROPOSITION, proposition);
        out.add(node, Terms.STANCE, ClaimTerms.stance(claim.stance()));
        out.add(node, Terms.HEDGE, ClaimTerms.hedge(claim.hedge()));
        out.text(node, Terms.SAYS, claim.says());
        restsOn(claim).forEach(root -> out.add(node, Terms.RESTS_ON, root));
        out.add(node, Terms.LOCUS, ClaimTerms.locus(claim.locus()));
        claim.locator().ifPresent(locator -> locator(node, locator));
        claim.assertedBy().ifPresent(body -> out.add(node, Terms.ASSERTED_BY, names.body(body)));
        claim.design().ifPresent(design -> out.add(node, Terms.DESIGN, Terms.concept(new Ref("design", design))));
        claim.rating().ifPresent(rating -> {
            out.text(node, Terms.RATING_SCHEME, rating.scheme());
            out.text(node, Terms.RATING_VALUE, rating.value());
        });
        out.text(node, Terms.NOTE, claim.note());
        claim.stated().ifPresent(stated -> stated(node, stated));
        range(node, Terms.STATED_OVER, claim.statedOver());
        range(node, Terms.STATED_DOSE, claim.statedDose());
        range(node, Terms.STATED_ASSESSMENT_TIME, claim.statedAssessmentTime());
        if (propositions.add(hash)) {
            new PropositionQuads(names, out).add(proposition, claim.proposition());
        }
    }

    private Stream<Node> restsOn(Claim claim) {
        return claim.cites().isEmpty()
                ? Stream.of(claim.assertedBy().map(names::body).orElseGet(() -> names.source(claim.source())))
                : claim.cites().stream().map(names::work);
    }

    private void locator(Node node, Locator locator) {
        out.integer(node, Terms.START, locator.start());
        out.integer(node, Terms.END, locator.end());
        out.text(node, Terms.PASSAGE_SHA256, locator.sha256());
    }

    private void stated(Node node, Quantity stated) {
        out.text(node, Terms.STATED_TEXT, stated.text());
        range(node, Terms.STATED, stated.range());
        stated.kind().ifPresent(kind -> out.add(node, Terms.QUANTITY_KIND, ClaimTerms.quantityKind(kind)));
        out.flag(node, Terms.APPROXIMATE, stated.approximate());
        stated.phrase()
                .ifPresent(
                        phrase -> out.add(node, Terms.STATED_PHRASE, Terms.concept(new Ref("vague-phrase", phrase))));
    }

    private void range(Node node, Node property, Optional<Interval> range) {
        out.text(node, property, range.map(Interval::toString));
    }
}
