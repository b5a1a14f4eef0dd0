package org.claimgraph.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.disagreement.ClaimPair;
import org.claimgraph.disagreement.Comparer;
import org.claimgraph.disagreement.Comparison;
import org.claimgraph.disagreement.Omissions;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.disagreement.Questions;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.disagreement.Testimony;
import org.claimgraph.disagreement.VerdictRules;
import org.claimgraph.disagreement.Voices;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionQuads;
import org.claimgraph.store.Change;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the claims on each question come to in a graph of the store. All of that graph is made from the claims, so
 * that the questions which a write touches come to the same as when all are judged anew.
 */
public final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    /** How many claims are held at once when all questions are judged. */
    private static final int CLAIMS_AT_ONCE = 100_000;

    // From here on comparing takes long enough to be told of.
    private static final int MANY_CLAIMS = 10_000;

    private final Store store;
    private final Names names;
    private final StoredQuestions stored;
    private final StoredTestimonies testimonies;

    public Judge(Store store, Names names) {
        this.store = store;
        this.names = names;
        this.stored = new StoredQuestions(store, names);
        this.testimonies = new StoredTestimonies(store, names, stored);
    }

    /** Whether what the store keeps is by these rules, and of the claims that it has. */
    public boolean isCurrent() {
        return stamp(store.position().version()).stream()
                .noneMatch(
                        quad -> store.quads(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                                .isEmpty());
    }

    /** Whether what the store keeps is by other rules than these. */
    public boolean hasOtherRules() {
        List<Quad> kept = store.quads(names.disagreementGraph(), names.dataset(), Terms.RULE_VERSION, Node.ANY);
        return !kept.isEmpty()
                && kept.stream()
                        .noneMatch(
                                quad -> quad.getObject().getLiteralLexicalForm().equals(VerdictRules.VERSION));
    }

    /**
     * The change with what it changes of the questions it touches, read from the store before it is written; only for a
     * store whose verdicts are {@linkplain #isCurrent current}, and a turn that doesn't change everything.
     *
     * @param known with the change
     */
    public Change judged(Change change, Turn turn, Known known) {
        Known.Witnesses witnesses = known.witnesses();
        Set<Node> touched = touched(turn, known);
        Stream<Testimony> written = turn.live().stream().flatMap(witnesses::of);
        Stream<Testimony> others = testimonies.on(touched, turn.sources(), witnesses);
        return judged(change, touched, Stream.concat(written, others).toList(), known);
    }

    /** The questions that a write touches: those that its sources answer, and those that the store has before it. */
    Set<Node> touched(Turn turn, Known known) {
        Questions questions = new Questions(known.background());
        Set<String> asked = new HashSet<>(turn.sources());
        asked.addAll(turn.neighbours());
        Set<Node> touched = new HashSet<>(stored.ofSources(asked));
        touched.addAll(stored.ofWorks(turn.works()));
        for (Curation curation : turn.live()) {
            for (Claim claim : curation.claims()) {
                touched.add(names.question(questions.of(claim.proposition()).hash()));
            }
        }
        return touched;
    }

    /** How many claims that are judged there are on these questions. */
    long countClaims(Set<Node> questions) {
        return stored.countClaims(questions);
    }

    /**
     * Judges what writes have touched since the verdicts were last current, in one write; only for a store whose
     * verdicts are whole, and as they were before the first of these writes.
     *
     * @param sources that were written
     * @param questions that the writes {@linkplain #touched touched}
     */
    void judgeTouched(Set<String> sources, Set<Node> questions, Known known) {
        Known.Witnesses witnesses = known.witnesses();
        List<String> live = sources.stream()
                .filter(source -> known.sources().containsKey(source))
                .toList();
        Stream<Testimony> written = testimonies.ofSources(live, witnesses);
        Stream<Testimony> others = testimonies.on(questions, sources, witnesses);
        Change nothing = new Change(Set.of(), List.of(), List.of(), store.position());
        store.write(judged(nothing, questions, Stream.concat(written, others).toList(), known));
    }

    /** The change with what becomes of the questions it touches, given all that is said on these after it. */
    private Change judged(Change change, Set<Node> touched, List<Testimony> said, Known known) {
        Comparer comparer = new Comparer(known.background());
        List<Quad> before = new ArrayList<>(
                store.quads(names.disagreementGraph(), names.dataset(), Terms.JUDGED_VERSION, Node.ANY));
        List<Quad> after = new ArrayList<>(stamp(change.position().version()));
        if (!touched.isEmpty()) {
            List<Quad> kept = stored.kept(touched);
            before.addAll(kept);
            List<Voices> voices = new ArrayList<>();
            comparer.byQuestion(said).forEach((question, answers) -> {
                Comparison comparison = comparer.compare(question, answers);
                voices.add(comparison.voices());
                after.addAll(QuestionQuads.of(names, comparison));
            });
            omissions(touched, kept, voices, known, before, after);
        }
        return merged(change, before, after);
    }

    /** Sources that speak on a subject are silent on all of its questions that they don't answer. */
    private void omissions(
            Set<Node> touched, List<Quad> kept, List<Voices> voices, Known known, List<Quad> before, List<Quad> after) {
        Set<Ref> subjects = voices.stream()
                .flatMap(voice -> voice.question().subject().stream())
                .collect(Collectors.toCollection(HashSet::new));
        kept.stream()
                .filter(quad -> quad.getPredicate().equals(Terms.SUBJECT))
                .flatMap(quad -> names.facetValueOf(quad.getObject()).stream())
                .forEach(subjects::add);
        Set<Node> others = new HashSet<>();
        List<Voices> all = new ArrayList<>(voices);
        for (Voices voice : stored.voices(subjects)) {
            Node question = names.question(voice.question().hash());
            if (!touched.contains(question)) {
                others.add(question);
                all.add(voice);
            }
        }
        if (!others.isEmpty()) {
            before.addAll(stored.omissions(others));
        }
        after.addAll(QuestionQuads.ofFindings(names, new Omissions(known.background()).among(all)));
    }

    /**
     * The claim pairs behind two stands of a question, each with a verdict of its own; empty where the stands aren't
     * there. They are worked out here, as they are too many to keep.
     *
     * @param question hash of the question
     */
    public List<ClaimPair> pairs(String question, StandKey one, StandKey other, Known known) {
        Comparer comparer = new Comparer(known.background());
        List<Testimony> said = testimonies
                .on(Set.of(names.question(question)), Set.of(), known.witnesses())
                .toList();
        return comparer.byQuestion(said).entrySet().stream()
                .filter(entry -> entry.getKey().hash().equals(question))
                .flatMap(entry ->
                        comparer.compare(entry.getKey(), entry.getValue()).claimPairs(one, other))
                .toList();
    }

    /** Judges all questions anew and writes what they come to, some at a time; the last write says that it is whole. */
    public void judgeAll(Known known, LongConsumer progress) {
        Position position = store.position();
        store.write(new Change(Set.of(names.disagreementGraph()), List.of(), List.of(), position));
        List<Quad> waiting = new ArrayList<>();
        everything(known, quads -> {
            waiting.addAll(quads);
            if (waiting.size() >= store.quadsAWrite()) {
                store.write(new Change(Set.of(), List.of(), waiting, position));
                waiting.clear();
                progress.accept(position.version());
            }
        });
        waiting.addAll(stamp(position.version()));
        store.write(new Change(Set.of(), List.of(), waiting, position));
    }

    /** Hands on every quad that the graph of disagreements has if it is whole and current. */
    public void expected(Known known, Consumer<Quad> taken) {
        everything(known, quads -> quads.stream().distinct().forEach(taken));
        stamp(store.position().version()).forEach(taken);
    }

    /** The quads question by question, and at the end the omissions. */
    private void everything(Known known, Consumer<List<Quad>> taken) {
        Comparer comparer = new Comparer(known.background());
        Known.Witnesses witnesses = known.witnesses();
        long claims =
                known.sources().values().stream().mapToLong(Integer::longValue).sum();
        int parts = (int) (claims / CLAIMS_AT_ONCE) + 1;
        List<Voices> voices = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (claims >= MANY_CLAIMS) {
                LOG.info("Comparing {} claims: part {} of {}", claims, part + 1, parts);
            }
            int current = part;
            List<Testimony> said = testimonies
                    .ofSources(known.sources().keySet(), witnesses)
                    .filter(testimony -> parts == 1 || current == part(comparer.questions(), testimony, parts))
                    .toList();
            comparer.byQuestion(said).forEach((question, answers) -> {
                Comparison comparison = comparer.compare(question, answers);
                voices.add(comparison.voices());
                taken.accept(QuestionQuads.of(names, comparison));
            });
        }
        for (QuestionFinding omission : new Omissions(known.background()).among(voices)) {
            taken.accept(QuestionQuads.ofFindings(names, List.of(omission)));
        }
    }

    /** Which of so many parts a testimony is in; all on one question are in one. */
    private static int part(Questions questions, Testimony testimony, int parts) {
        return Math.floorMod(questions.of(testimony.claim().proposition()).hashCode(), parts);
    }

    private List<Quad> stamp(long version) {
        Node graph = names.disagreementGraph();
        return List.of(
                Quad.create(
                        graph,
                        names.dataset(),
                        Terms.JUDGED_VERSION,
                        NodeFactory.createLiteralDT(Long.toString(version), XSDDatatype.XSDinteger)),
                Quad.create(
                        graph,
                        names.dataset(),
                        Terms.RULE_VERSION,
                        NodeFactory.createLiteralString(VerdictRules.VERSION)));
    }

    private static Change merged(Change change, Collection<Quad> before, Collection<Quad> after) {
        Set<Quad> old = new HashSet<>(before);
        Set<Quad> now = new LinkedHashSet<>(after);
        List<Quad> removed = new ArrayList<>(change.removed());
        List<Quad> added = new ArrayList<>(change.added());
        old.stream().filter(quad -> !now.contains(quad)).forEach(removed::add);
        now.stream().filter(quad -> !old.contains(quad)).forEach(added::add);
        return new Change(change.emptied(), removed, added, change.position());
    }
}
