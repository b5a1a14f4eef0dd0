package org.claimgraph.graph;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.disagreement.Comparison;
import org.claimgraph.disagreement.DimensionRelation;
import org.claimgraph.disagreement.Disagreement;
import org.claimgraph.disagreement.Position;
import org.claimgraph.disagreement.Question;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.disagreement.Side;
import org.claimgraph.disagreement.Stand;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.disagreement.Voices;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Writes what a question comes to as quads of the graph of disagreements. All of them lead to the question. */
public final class QuestionQuads {

    /** How many disagreements for review a question keeps; what is beyond says the same again. */
    public static final int MOST_FOR_REVIEW = 1_000;

    /** How many others it keeps, of those that differ in scope and of the rest. */
    public static final int MOST_OTHERS = 100;

    private static final Set<Verdict> OTHERS = EnumSet.allOf(Verdict.class).stream()
            .filter(verdict -> !Verdict.FOR_REVIEW.contains(verdict) && verdict != Verdict.DIFFERS_IN_SCOPE)
            .collect(Collectors.toSet());

    private final Names names;
    private final String hash;
    private final Node question;
    private final Statements out;

    private QuestionQuads(Names names, String hash, Statements out) {
        this.names = names;
        this.hash = hash;
        this.question = names.question(hash);
        this.out = out;
    }

    /** The quads of a question, with everything that it alone makes: not the omissions, which need others too. */
    public static List<Quad> of(Names names, Comparison comparison) {
        Statements out = new Statements(names.disagreementGraph());
        new QuestionQuads(names, comparison.question().hash(), out).write(comparison);
        comparison.findings().forEach(finding -> finding(names, out, finding));
        return out.quads();
    }

    /** The quads of findings. */
    public static List<Quad> ofFindings(Names names, Collection<QuestionFinding> findings) {
        Statements out = new Statements(names.disagreementGraph());
        findings.forEach(finding -> finding(names, out, finding));
        return out.quads();
    }

    private void write(Comparison comparison) {
        question(comparison.question());
        out.add(question, Terms.QUESTION_STATE, QuestionTerms.state(comparison.state()));
        List<Stand> stands = comparison.stands();
        out.integer(
                question,
                Terms.CLAIMS,
                stands.stream().mapToInt(stand -> stand.testimonies().size()).sum());
        stands.stream()
                .map(stand -> stand.key().proposition())
                .distinct()
                .forEach(proposition -> out.add(names.proposition(proposition), Terms.QUESTION, question));
        int place = 1;
        for (Position position : comparison.positions()) {
            position(position, place++);
        }
        voices(comparison.voices());
        boolean leftOut = disagreements(comparison, Verdict.FOR_REVIEW, MOST_FOR_REVIEW);
        leftOut |= disagreements(comparison, Set.of(Verdict.DIFFERS_IN_SCOPE), MOST_OTHERS);
        leftOut |= disagreements(comparison, OTHERS, MOST_OTHERS);
        out.flag(question, Terms.PAIRS_LEFT_OUT, leftOut);
    }

    private void question(Question content) {
        out.add(question, Terms.TYPE, Terms.QUESTION_CLASS);
        out.add(question, Terms.QUESTION_MEASURE, Terms.concept(new Ref("measure", content.measure())));
        content.subject().forEach(ref -> out.add(question, Terms.SUBJECT, names.facetValue(ref)));
        content.about().values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(ref -> out.add(question, Terms.ABOUT, names.facetValue(ref)));
        out.text(question, Terms.CANONICAL, content.canonical());
    }

    private void position(Position position, int place) {
        Node node = names.position(hash, place);
        out.add(node, Terms.TYPE, Terms.POSITION_CLASS);
        out.add(node, Terms.QUESTION, question);
        out.integer(node, Terms.PLACE, place);
        out.text(node, Terms.POSITION_LABEL, position.label());
        out.add(node, Terms.POSITION_STANCE, ClaimTerms.stance(position.stance()));
        position.stands().stream()
                .map(stand -> names.proposition(stand.proposition()))
                .distinct()
                .forEach(proposition -> out.add(node, Terms.HOLDS, proposition));
        out.integer(node, Terms.CLAIMS, position.evidence().claims());
        out.integer(node, Terms.INDEPENDENT_ROOTS, position.evidence().independentRoots());
        design(node, Terms.STRONGEST_DESIGN, position.evidence().strongestDesign());
    }

    private void voices(Voices voices) {
        voices.speakers().forEach((source, indications) -> {
            Node node = names.voice(hash, source);
            out.add(node, Terms.TYPE, Terms.VOICE_CLASS);
            out.add(node, Terms.QUESTION, question);
            out.add(node, Terms.SPEAKER, names.source(source));
            indications.forEach(ref -> out.add(node, Terms.INDICATION, names.facetValue(ref)));
        });
    }

    /** Whether there were more than are kept. */
    private boolean disagreements(Comparison comparison, Set<Verdict> verdicts, int most) {
        Iterator<Disagreement> all = comparison.disagreements(verdicts).iterator();
        for (int kept = 0; kept < most && all.hasNext(); kept++) {
            disagreement(all.next());
        }
        return all.hasNext();
    }

    private void disagreement(Disagreement disagreement) {
        Node node = names.disagreement(disagreement.hash());
        out.add(node, Terms.TYPE, Terms.DISAGREEMENT_CLASS);
        out.add(node, Terms.QUESTION, question);
        out.add(node, Terms.VERDICT, QuestionTerms.verdict(disagreement.verdict()));
        out.integer(node, Terms.SEVERITY, disagreement.severity());
        side(node, disagreement.a(), Terms.FIRST_PROPOSITION, Terms.FIRST_STANCE, Terms.FIRST_DESIGN);
        side(node, disagreement.b(), Terms.SECOND_PROPOSITION, Terms.SECOND_STANCE, Terms.SECOND_DESIGN);
        // What is equal on both sides can be read off the propositions.
        disagreement.scope().dimensions().stream()
                .filter(it -> it.relation() != DimensionRelation.EQUAL)
                .forEach(it -> out.text(
                        node,
                        QuestionTerms.dimensionsOf(it.relation()),
                        it.dimension().key()));
        out.text(node, Terms.STANCE_RELATION, disagreement.stance().key());
        out.text(node, Terms.VALUE_RELATION, disagreement.value().relation().key());
        disagreement.value().gap().ifPresent(gap -> out.number(node, Terms.GAP, gap));
        disagreement.value().unit().ifPresent(unit -> out.add(node, Terms.GAP_UNIT, ClaimTerms.unit(unit)));
        disagreement.value().jaccard().ifPresent(jaccard -> out.number(node, Terms.JACCARD, jaccard));
        count(node, Terms.INDEPENDENT_PAIRS, disagreement.pairs().independent());
        count(node, Terms.SAME_SOURCE_PAIRS, disagreement.pairs().sameSource());
        count(node, Terms.SHARED_ROOT_PAIRS, disagreement.pairs().sharedRoot());
        out.text(node, Terms.EXPLANATION, disagreement.explanation());
        out.text(node, Terms.BASIS, disagreement.basis());
    }

    /** Says it only where there are any. */
    private void count(Node node, Node property, long pairs) {
        if (pairs > 0) {
            out.integer(node, property, pairs);
        }
    }

    private void side(Node node, Side side, Node proposition, Node stance, Node design) {
        out.add(node, proposition, names.proposition(side.stand().key().proposition()));
        out.add(node, stance, ClaimTerms.stance(side.stand().key().stance()));
        design(node, design, side.evidence().strongestDesign());
    }

    private void design(Node node, Node property, Optional<String> design) {
        design.ifPresent(slug -> out.add(node, property, Terms.concept(new Ref("design", slug))));
    }

    private static void finding(Names names, Statements out, QuestionFinding finding) {
        Node node = names.finding(finding.hash());
        out.add(node, Terms.TYPE, Terms.FINDING_CLASS);
        out.add(node, Terms.QUESTION, names.question(finding.question()));
        out.add(node, Terms.FINDING_KIND, QuestionTerms.findingKind(finding.kind()));
        out.integer(node, Terms.SEVERITY, finding.severity());
        finding.claims().stream()
                .map(claim -> claim.split("/", 2))
                .forEach(claim -> out.add(node, Terms.FINDING_CLAIM, names.claim(claim[0], claim[1])));
        finding.sources().forEach(source -> out.add(node, Terms.FINDING_SOURCE, names.source(source)));
        out.integer(node, Terms.FINDING_COUNT, finding.count());
        out.text(node, Terms.EXPLANATION, finding.explanation());
    }
}
