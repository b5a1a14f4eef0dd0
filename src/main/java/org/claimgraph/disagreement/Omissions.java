package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.vocabulary.Ref;

/**
 * Finds sources that speak on the subject and indication of a question but are silent on it, where three or more others
 * are not. A question's indications are those that any of its claims name; where none does, speaking on the subject is
 * enough. One finding a question, however many are silent.
 */
public final class Omissions {

    private static final int SPEAKERS = 3;

    private final Phrasing phrasing;

    public Omissions(Background background) {
        this.phrasing = new Phrasing(background);
    }

    /** The omissions among all questions of the subjects that these questions are about, sorted by question. */
    public List<QuestionFinding> among(Collection<Voices> questions) {
        Map<List<Ref>, SortedMap<String, SortedSet<Ref>>> bySubject = new HashMap<>();
        for (Voices voices : questions) {
            SortedMap<String, SortedSet<Ref>> speakers =
                    bySubject.computeIfAbsent(voices.question().subject(), subject -> new TreeMap<>());
            voices.speakers()
                    .forEach((source, indications) -> speakers.computeIfAbsent(source, s -> new TreeSet<>())
                            .addAll(indications));
        }
        List<QuestionFinding> findings = new ArrayList<>();
        questions.stream()
                .filter(voices -> voices.speakers().size() >= SPEAKERS)
                .filter(voices -> !voices.question().subject().isEmpty())
                .sorted((a, b) -> a.question().compareTo(b.question()))
                .forEach(voices -> {
                    SortedMap<String, SortedSet<Ref>> onSubject =
                            bySubject.getOrDefault(voices.question().subject(), Collections.emptySortedMap());
                    List<String> silent = silent(voices, onSubject);
                    if (!silent.isEmpty()) {
                        findings.add(finding(voices, silent));
                    }
                });
        return findings;
    }

    private static List<String> silent(Voices voices, SortedMap<String, SortedSet<Ref>> onSubject) {
        Set<Ref> indications = new HashSet<>();
        voices.speakers().values().forEach(indications::addAll);
        return onSubject.entrySet().stream()
                .filter(entry -> !voices.speakers().containsKey(entry.getKey()))
                .filter(entry -> indications.isEmpty() || !Collections.disjoint(indications, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private QuestionFinding finding(Voices voices, List<String> silent) {
        return new QuestionFinding(
                QuestionFinding.Kind.OMISSION,
                1,
                voices.question().hash(),
                List.of(),
                silent,
                silent.size(),
                phrasing.omission(voices.question(), voices.speakers().size(), silent));
    }
}
