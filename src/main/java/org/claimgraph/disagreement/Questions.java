package org.claimgraph.disagreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Finds the question that a proposition answers. Goes by families, so that what differs inside a family is found and
 * explained by its scope: a drug counts as the top of its broader chain, any other concept as its nearest ancestor
 * marked as a question's family, or as itself.
 */
public final class Questions {

    /** The key that stands for the subject, be it a drug or an exposure. */
    static final String SUBJECT = "drug";

    private final Background background;

    public Questions(Background background) {
        this.background = background;
    }

    /** The question of a proposition. It doesn't depend on any other claim. */
    public Question of(Proposition proposition) {
        Optional<MeasureFacts> facts = background.vocabulary().measure(proposition.measure());
        List<String> keys = facts.map(MeasureFacts::comparedWithin).orElse(List.of());
        SortedMap<String, List<Ref>> about = new TreeMap<>();
        if (keys.isEmpty()) {
            put(about, SUBJECT, subject(proposition.scope()));
            return new Question(proposition.measure(), about, Optional.of(proposition.hash()));
        }
        keys.forEach(key -> put(about, key, families(key, proposition.scope())));
        return new Question(
                isTurned(proposition.measure()) ? opposite(facts) : proposition.measure(), about, Optional.empty());
    }

    /** The families of the populations that a proposition is about: its indication. */
    public List<Ref> indication(Proposition proposition) {
        return families(Facet.POPULATION.key(), proposition.scope());
    }

    /** The stance in the terms of the question: turned where the question goes by the opposite measure. */
    Stance stance(Proposition proposition, Stance stance) {
        return !isTurned(proposition.measure())
                ? stance
                : switch (stance) {
                    case AFFIRMS -> Stance.DENIES;
                    case DENIES -> Stance.AFFIRMS;
                    case NO_DIFFERENCE, UNDETERMINED -> stance;
                };
    }

    /** Whether the measure is the second of two opposites, whose claims are told as those of the first. */
    private boolean isTurned(String measure) {
        return background
                .vocabulary()
                .measure(measure)
                .flatMap(MeasureFacts::opposite)
                .filter(other -> other.compareTo(measure) < 0)
                .isPresent();
    }

    private static String opposite(Optional<MeasureFacts> facts) {
        return facts.flatMap(MeasureFacts::opposite).orElseThrow();
    }

    private List<Ref> families(String key, Scope scope) {
        if (key.equals(SUBJECT)) {
            return subject(scope);
        }
        return Facet.byKey(key).map(facet -> families(facet, scope)).orElse(List.of());
    }

    private List<Ref> families(Facet facet, Scope scope) {
        List<Ref> stated = scope.of(facet);
        if (facet == Facet.POPULATION) {
            return populations(stated);
        }
        return (facet == Facet.JURISDICTION ? background.jurisdiction(stated, scope.of(Facet.BODY)) : stated)
                .stream().map(this::family).sorted().toList();
    }

    /** The tops of the drugs, as many as there are drugs, so that a combination is never one of its parts. */
    private List<Ref> subject(Scope scope) {
        return Stream.concat(scope.of(Facet.DRUG).stream(), scope.of(Facet.EXPOSURE).stream())
                .map(this::family)
                .sorted()
                .toList();
    }

    /**
     * The families of populations that all hold. Those that are marked as families count alone, so that a condition
     * together with an age is compared with the condition; where none is marked, all do.
     */
    private List<Ref> populations(List<Ref> stated) {
        List<Ref> families =
                stated.stream().map(this::family).distinct().sorted().toList();
        List<Ref> marked = families.stream().filter(this::isFamily).toList();
        return marked.isEmpty() ? families : marked;
    }

    private Ref family(Ref ref) {
        Vocabulary vocabulary = background.vocabulary();
        Set<Ref> above = vocabulary.broaderOrSelf(ref);
        Stream<Ref> candidates = ref.scheme().equals(Facet.DRUG.key())
                ? above.stream()
                        .filter(it -> vocabulary.find(it).stream()
                                .allMatch(concept -> concept.broader().isEmpty()))
                        .sorted()
                : above.stream().filter(this::isFamily);
        return candidates.findFirst().orElse(ref);
    }

    private boolean isFamily(Ref ref) {
        return background.vocabulary().find(ref).filter(Concept::questionFamily).isPresent();
    }

    private static void put(SortedMap<String, List<Ref>> about, String key, List<Ref> refs) {
        if (!refs.isEmpty()) {
            about.put(key, refs);
        }
    }
}
