package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Ref;

/**
 * What the claims on one question come to. Positions cost no comparison of pairs; pairs are made as they are read, so
 * that a question with thousands of stands answers at once and a reader takes as many as are wanted.
 */
public final class Comparison {

    private final Question question;
    private final String hash;
    private final Map<StandKey, Placed> stands = new TreeMap<>();
    private final Map<StandKey, Side> sides = new HashMap<>();
    private final Comparer comparer;
    private final StandPairs pairs;

    Comparison(Question question, Collection<Placed> stands, Comparer comparer) {
        this.question = question;
        this.hash = question.hash();
        stands.forEach(placed -> {
            Stand stand = placed.stand();
            this.stands.put(stand.key(), placed);
            sides.put(
                    stand.key(),
                    new Side(
                            stand,
                            Evidence.of(
                                    stand.testimonies(), comparer.background().vocabulary())));
        });
        this.comparer = comparer;
        this.pairs = new StandPairs(this.stands.values(), comparer);
    }

    public Question question() {
        return question;
    }

    /** The stands, by key. */
    public List<Stand> stands() {
        return stands.values().stream().map(Placed::stand).toList();
    }

    /** The answers given: by stance, then from the lowest value on. */
    public List<Position> positions() {
        return new Positions(comparer.values(), comparer.background(), comparer.phrasing()).of(stands.values());
    }

    /**
     * How the positions stand to each other. Those who call the matter unsettled count only where nobody settles it; a
     * dispute counts only between independent roots, and then whatever the strength of the evidence.
     */
    public QuestionState state() {
        List<Testimony> settled = stands.values().stream()
                .filter(placed -> placed.stance() != Stance.UNDETERMINED)
                .flatMap(placed -> placed.stand().testimonies().stream())
                .toList();
        if (settled.isEmpty()) {
            return QuestionState.UNDECIDED;
        }
        if (settled.stream().map(it -> it.speaker().document()).distinct().count() == 1) {
            return QuestionState.SINGLE_SOURCE;
        }
        if (!Independence.anyTwo(settled.stream().map(Testimony::roots).toList())) {
            return QuestionState.ECHO_ONLY;
        }
        return pairs.conflicts().anyMatch(Judged::isDispute) ? QuestionState.DISCORDANT : QuestionState.CONCORDANT;
    }

    /**
     * The disagreements with one of these verdicts, in an order that depends on the stands alone. Of those that differ
     * in scope there is one a pair of scopes, {@link ScopeDifference#example}.
     */
    public Stream<Disagreement> disagreements(Set<Verdict> wanted) {
        return judged(wanted).map(this::told);
    }

    /** How many disagreements there are with one of these verdicts, counted up to a limit. */
    public Tally tally(Set<Verdict> wanted, long limit) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        Iterator<Verdict> verdicts =
                judged(wanted).limit(limit + 1).map(Judged::verdict).iterator();
        long counted = 0;
        while (verdicts.hasNext() && counted < limit) {
            counts.merge(verdicts.next(), 1L, Long::sum);
            counted++;
        }
        return new Tally(counts, !verdicts.hasNext());
    }

    /** The pairs of scopes that would conflict if they met. */
    public Stream<ScopeDifference> scopeDifferences() {
        return pairs.apart().map(judged -> {
            ScopeVector a = judged.a().scope();
            ScopeVector b = judged.b().scope();
            return new ScopeDifference(judged.facts().scope(), a, b, pairs.under(a), pairs.under(b), told(judged));
        });
    }

    /** What two stands of the question come to; empty where there is nothing to tell. */
    public Optional<Disagreement> between(StandKey one, StandKey other) {
        return judged(one, other)
                .filter(judged -> judged.verdict() != Verdict.UNRELATED)
                .map(this::told);
    }

    /** The claim pairs behind two stands, by source and claim, the sides as the disagreement has them. */
    public Stream<ClaimPair> claimPairs(StandKey one, StandKey other) {
        return judged(one, other).stream()
                .flatMap(judged -> judged.a().stand().testimonies().stream()
                        .flatMap(a -> judged.b().stand().testimonies().stream().map(b -> {
                            Tie tie = Tie.of(a, b);
                            return new ClaimPair(
                                    a, b, VerdictRules.of(judged.facts(), tie), tie.sameDocument(), tie.sharedRoot());
                        })));
    }

    /** Gaps in certainty and suspect values; omissions need other questions too, see {@link Omissions}. */
    public List<QuestionFinding> findings() {
        boolean highStakes = comparer.background().isHighStakes(question.measure());
        List<QuestionFinding> findings =
                new ArrayList<>(new CertaintyGaps(question, comparer.phrasing(), highStakes).among(stands()));
        findings.addAll(new SuspectValues(question, comparer.background(), comparer.phrasing()).among(stands()));
        return List.copyOf(findings);
    }

    /** Who speaks on the question, for {@link Omissions}. */
    public Voices voices() {
        SortedMap<String, SortedSet<Ref>> speakers = new TreeMap<>();
        stands.values()
                .forEach(placed -> placed.stand()
                        .testimonies()
                        .forEach(testimony -> speakers.computeIfAbsent(
                                        testimony.speaker().document(), document -> new TreeSet<>())
                                .addAll(comparer.questions()
                                        .indication(placed.stand().proposition()))));
        return new Voices(question, speakers);
    }

    private Disagreement told(Judged judged) {
        return judged.told(
                hash,
                comparer.background().isHighStakes(question.measure()),
                new Explanations(comparer.phrasing()),
                sides);
    }

    private Stream<Judged> judged(Set<Verdict> wanted) {
        Set<Verdict> ofMeeting = wanted.stream()
                .filter(verdict -> verdict != Verdict.DIFFERS_IN_SCOPE)
                .collect(Collectors.toSet());
        Stream<Judged> meeting = Verdict.FOR_REVIEW.containsAll(ofMeeting) ? pairs.conflicts() : pairs.meeting();
        return Stream.concat(
                ofMeeting.isEmpty() ? Stream.empty() : meeting.filter(judged -> ofMeeting.contains(judged.verdict())),
                wanted.contains(Verdict.DIFFERS_IN_SCOPE) ? pairs.apart() : Stream.empty());
    }

    private Optional<Judged> judged(StandKey one, StandKey other) {
        Optional<Placed> a = Optional.ofNullable(stands.get(one));
        Optional<Placed> b = Optional.ofNullable(stands.get(other));
        return one.equals(other)
                ? Optional.empty()
                : a.flatMap(first -> b.map(second -> Judged.of(
                        first, second, comparer.scopes().compare(first.scope(), second.scope()), comparer.values())));
    }
}
