package org.claimgraph.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Source;
import org.claimgraph.disagreement.ClaimPair;
import org.claimgraph.disagreement.Comparer;
import org.claimgraph.disagreement.Comparison;
import org.claimgraph.disagreement.Omissions;
import org.claimgraph.disagreement.Question;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.disagreement.Questions;
import org.claimgraph.disagreement.StandKey;
import org.claimgraph.disagreement.Testimony;
import org.claimgraph.disagreement.VerdictRules;
import org.claimgraph.disagreement.Voices;
import org.claimgraph.graph.ClaimQuadReader;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionQuads;
import org.claimgraph.graph.WorkQuadReader;
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

    // A remote store is asked once for so many, and what they say is held.
    private static final int SOURCES_AT_ONCE = 100;

    private final Store store;
    private final Names names;
    private final StoredQuestions stored;

    public Judge(Store store, Names names) {
        this.store = store;
        this.names = names;
        this.stored = new StoredQuestions(store, names);
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
        List<Testimony> testimonies = new ArrayList<>();
        turn.live().forEach(curation -> testimonies.addAll(testimonies(curation, witnesses)));
        return judged(change, touched(turn, known), turn.sources(), testimonies, known);
    }

    /** The questions that a write touches: those that its sources answer, and those that the store has before it. */
    Set<Node> touched(Turn turn, Known known) {
        Questions questions = new Comparer(known.background()).questions();
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
        List<Testimony> testimonies = new ArrayList<>();
        batches(live).forEach(batch -> testimonies.addAll(held(batch, witnesses)));
        Change nothing = new Change(Set.of(), List.of(), List.of(), store.position());
        store.write(judged(nothing, questions, sources, testimonies, known));
    }

    // The testimonies are those of what was written; what else there is on the questions is read.
    private Change judged(
            Change change, Set<Node> touched, Set<String> written, List<Testimony> testimonies, Known known) {
        Comparer comparer = new Comparer(known.background());
        List<Quad> before = new ArrayList<>(
                store.quads(names.disagreementGraph(), names.dataset(), Terms.JUDGED_VERSION, Node.ANY));
        List<Quad> after = new ArrayList<>(stamp(change.position().version()));
        if (!touched.isEmpty()) {
            List<Quad> kept = stored.kept(touched);
            before.addAll(kept);
            List<Testimony> all = new ArrayList<>(testimonies);
            all.addAll(held(stored.claims(touched), written, known.witnesses()));
            List<Voices> voices = new ArrayList<>();
            comparer.byQuestion(all).forEach((question, answers) -> {
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
        List<Testimony> testimonies =
                held(stored.claims(Set.of(names.question(question))), Set.of(), known.witnesses());
        return comparer.byQuestion(testimonies).entrySet().stream()
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
            List<Testimony> testimonies = new ArrayList<>();
            for (List<String> sources : batches(known.sources().keySet())) {
                for (Testimony testimony : held(sources, witnesses)) {
                    Question question =
                            comparer.questions().of(testimony.claim().proposition());
                    if (Math.floorMod(question.hashCode(), parts) == part) {
                        testimonies.add(testimony);
                    }
                }
            }
            comparer.byQuestion(testimonies).forEach((question, answers) -> {
                Comparison comparison = comparer.compare(question, answers);
                voices.add(comparison.voices());
                taken.accept(QuestionQuads.of(names, comparison));
            });
        }
        for (QuestionFinding omission : new Omissions(known.background()).among(voices)) {
            taken.accept(QuestionQuads.ofFindings(names, List.of(omission)));
        }
    }

    private static List<List<String>> batches(Collection<String> sources) {
        List<String> all = List.copyOf(sources);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SOURCES_AT_ONCE) {
            batches.add(all.subList(from, Math.min(from + SOURCES_AT_ONCE, all.size())));
        }
        return batches;
    }

    private List<Testimony> held(List<String> sources, Known.Witnesses witnesses) {
        // What two sources say of one proposition is the same, in the graph of each.
        Set<Quad> quads = new LinkedHashSet<>();
        store.quadsOf(sources.stream().map(names::sourceGraph).toList())
                .forEach(quad -> quads.add(new Quad(names.catalogueGraph(), quad.asTriple())));
        return held(quads, Set.of(), witnesses);
    }

    /** The testimonies of the claims among the quads, without those of some sources. */
    private List<Testimony> held(Collection<Quad> quads, Set<String> without, Known.Witnesses witnesses) {
        Map<String, String> titles =
                WorkQuadReader.sources(names, quads).stream().collect(Collectors.toMap(Source::id, Source::title));
        return ClaimQuadReader.read(names, quads).stream()
                .filter(claim -> !without.contains(claim.source()))
                .map(claim -> witnesses.of(claim, titles.getOrDefault(claim.source(), claim.source())))
                .toList();
    }

    private static List<Testimony> testimonies(Curation curation, Known.Witnesses witnesses) {
        List<Testimony> testimonies = new ArrayList<>();
        for (Claim claim : curation.claims()) {
            testimonies.add(witnesses.of(claim, curation.source().title()));
        }
        return testimonies;
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
