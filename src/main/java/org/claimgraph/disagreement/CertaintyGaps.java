package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Stance;

/**
 * Finds propositions that some give as surer than others: under one stance with hedges two or more steps apart, or as a
 * fact here and as not known there. One document that does so in two places is found too.
 */
final class CertaintyGaps {

    private static final int STEPS = 2;
    private static final List<Hedge> FROM_SUREST = List.of(Hedge.values());

    private final Question question;
    private final Phrasing phrasing;
    private final boolean highStakes;

    CertaintyGaps(Question question, Phrasing phrasing, boolean highStakes) {
        this.question = question;
        this.phrasing = phrasing;
        this.highStakes = highStakes;
    }

    /** The gaps among these stands, sorted by key, each proposition once per stance and once for what isn't known. */
    List<QuestionFinding> among(Collection<Stand> stands) {
        SortedMap<String, List<Stand>> byProposition = new TreeMap<>();
        stands.forEach(stand -> byProposition
                .computeIfAbsent(stand.key().proposition(), hash -> new ArrayList<>())
                .add(stand));
        List<QuestionFinding> findings = new ArrayList<>();
        for (List<Stand> ofOne : byProposition.values()) {
            ofOne.forEach(stand -> hedges(stand).ifPresent(findings::add));
            factAndUnknown(ofOne).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<QuestionFinding> hedges(Stand stand) {
        if (stand.key().stance() == Stance.UNDETERMINED) {
            return Optional.empty();
        }
        int surest =
                stand.testimonies().stream().mapToInt(CertaintyGaps::step).min().orElseThrow();
        int leastSure =
                stand.testimonies().stream().mapToInt(CertaintyGaps::step).max().orElseThrow();
        return leastSure - surest < STEPS
                ? Optional.empty()
                : Optional.of(finding(
                        stand.testimonies().stream()
                                .filter(it -> step(it) == surest)
                                .toList(),
                        stand.testimonies().stream()
                                .filter(it -> step(it) == leastSure)
                                .toList()));
    }

    private Optional<QuestionFinding> factAndUnknown(List<Stand> stands) {
        List<Testimony> facts = stands.stream()
                .filter(stand ->
                        stand.key().stance() == Stance.AFFIRMS || stand.key().stance() == Stance.DENIES)
                .flatMap(stand -> stand.testimonies().stream())
                .filter(testimony -> testimony.claim().hedge() == Hedge.DEFINITE)
                .sorted(Testimony.ORDER)
                .toList();
        List<Testimony> unknown = stands.stream()
                .filter(stand -> stand.key().stance() == Stance.UNDETERMINED)
                .flatMap(stand -> stand.testimonies().stream())
                .toList();
        return facts.isEmpty() || unknown.isEmpty() ? Optional.empty() : Optional.of(finding(facts, unknown));
    }

    private QuestionFinding finding(List<Testimony> sure, List<Testimony> unsure) {
        return QuestionFinding.of(
                QuestionFinding.Kind.CERTAINTY_GAP,
                highStakes ? 2 : 1,
                question,
                Stream.concat(sure.stream(), unsure.stream()).toList(),
                phrasing.certaintyGap(sure, unsure));
    }

    private static int step(Testimony testimony) {
        return FROM_SUREST.indexOf(testimony.claim().hedge());
    }
}
