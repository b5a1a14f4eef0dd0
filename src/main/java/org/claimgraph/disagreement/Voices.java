package org.claimgraph.disagreement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.vocabulary.Ref;

/**
 * Who speaks on a question: what is needed of each question to find omissions, which need several at once.
 *
 * @param speakers the indications that each source speaks of here, by its slug; none where it names no population
 */
public record Voices(Question question, SortedMap<String, SortedSet<Ref>> speakers) {

    public Voices {
        SortedMap<String, SortedSet<Ref>> copy = new TreeMap<>();
        speakers.forEach((source, indications) ->
                copy.put(source, Collections.unmodifiableSortedSet(new TreeSet<>(indications))));
        speakers = Collections.unmodifiableSortedMap(copy);
    }
}
