package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares claims question by question. It has read the vocabulary once and keeps nothing of the claims; questions may
 * be compared one after the other, at the same time, or on different machines.
 */
public final class Comparer {

    private final Background background;
    private final Questions questions;
    private final ScopeRules scopes;
    private final ValueRules values;
    private final Phrasing phrasing;

    public Comparer(Background background) {
        ConceptOrder concepts = new ConceptOrder(background.vocabulary());
        this.background = background;
        this.questions = new Questions(background);
        this.scopes = new ScopeRules(concepts);
        this.values = new ValueRules(concepts);
        this.phrasing = new Phrasing(background);
    }

    public Questions questions() {
        return questions;
    }

    /** The claims sorted by the question that they answer. */
    public SortedMap<Question, List<Testimony>> byQuestion(Collection<Testimony> testimonies) {
        SortedMap<Question, List<Testimony>> byQuestion = new TreeMap<>();
        testimonies.forEach(testimony -> byQuestion
                .computeIfAbsent(questions.of(testimony.claim().proposition()), question -> new ArrayList<>())
                .add(testimony));
        return byQuestion;
    }

    /** Everything that the claims on one question come to. All of them answer it; their order makes no difference. */
    public Comparison compare(Question question, Collection<Testimony> testimonies) {
        List<Placed> stands = Stand.of(testimonies).stream()
                .map(stand -> Placed.of(stand, questions, background))
                .toList();
        return new Comparison(question, stands, this);
    }

    /** The verdict on two claims alone, the first against the second; even on two that take one stand. */
    public Verdict verdict(Testimony a, Testimony b) {
        Placed one = Placed.of(Stand.of(List.of(a)).getFirst(), questions, background);
        Placed other = Placed.of(Stand.of(List.of(b)).getFirst(), questions, background);
        PairFacts facts = PairFacts.of(one, other, scopes.compare(one.scope(), other.scope()), values);
        return VerdictRules.of(facts, Tie.of(a, b));
    }

    Background background() {
        return background;
    }

    ScopeRules scopes() {
        return scopes;
    }

    ValueRules values() {
        return values;
    }

    Phrasing phrasing() {
        return phrasing;
    }
}
