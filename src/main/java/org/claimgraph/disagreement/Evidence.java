package org.claimgraph.disagreement;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * What stands behind a side or a position. Its parts are never netted into one score.
 *
 * @param claims how many there are
 * @param sources slugs of those who make them
 * @param roots what they finally rest on
 * @param independentRoots how many of the claims bear each other out
 * @param strongestDesign slug of the design of the strongest evidence, by the rank that the scheme of designs gives
 */
public record Evidence(
        int claims,
        SortedSet<String> sources,
        SortedSet<Ref> roots,
        int independentRoots,
        Optional<String> strongestDesign) {

    public Evidence {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        roots = Collections.unmodifiableSortedSet(new TreeSet<>(roots));
    }

    static Evidence of(Collection<Testimony> testimonies, Vocabulary vocabulary) {
        SortedSet<String> sources = new TreeSet<>();
        SortedSet<Ref> roots = new TreeSet<>();
        SortedSet<String> designs = new TreeSet<>();
        for (Testimony testimony : testimonies) {
            sources.add(testimony.speaker().source());
            roots.addAll(testimony.roots());
            designs.addAll(testimony.designs());
        }
        List<SortedSet<Ref>> sets = testimonies.stream().map(Testimony::roots).toList();
        return new Evidence(
                testimonies.size(),
                sources,
                roots,
                Independence.count(sets),
                designs.stream()
                        .min(Comparator.comparingInt((String design) -> rank(design, vocabulary))
                                .thenComparing(Comparator.naturalOrder())));
    }

    private static int rank(String design, Vocabulary vocabulary) {
        return vocabulary.find(new Ref("design", design)).flatMap(Concept::rank).orElse(Integer.MAX_VALUE);
    }
}
