package org.claimgraph.disagreement;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.vocabulary.Ref;

/**
 * What claims must have in common to be compared: a measure, and the concepts it is compared within.
 *
 * @param measure slug of the measure; of two that are opposites, the first by name stands for both
 * @param about the families of the concepts, by the key that the measure compares within, {@code drug} for any subject
 * @param proposition hash of the only proposition in it, where the measure compares within nothing
 */
public record Question(String measure, SortedMap<String, List<Ref>> about, Optional<String> proposition)
        implements Comparable<Question> {

    public Question {
        SortedMap<String, List<Ref>> copy = new TreeMap<>();
        about.forEach((key, refs) -> copy.put(key, List.copyOf(refs)));
        about = Collections.unmodifiableSortedMap(copy);
    }

    /** The identity: a hash of {@link #canonical()}. */
    public String hash() {
        return Identity.of(canonical());
    }

    /** The content as text, one {@code key=value} a line in a fixed order. */
    public String canonical() {
        StringBuilder text =
                new StringBuilder("question\nmeasure=").append(measure).append('\n');
        about.forEach((key, refs) -> text.append(key)
                .append('=')
                .append(refs.stream().map(Ref::toString).collect(Collectors.joining(" ")))
                .append('\n'));
        proposition.ifPresent(hash -> text.append("proposition=").append(hash).append('\n'));
        return text.toString();
    }

    /** The question whose {@link #canonical()} text this is. */
    public static Question parse(String canonical) {
        String measure = "";
        SortedMap<String, List<Ref>> about = new TreeMap<>();
        Optional<String> proposition = Optional.empty();
        for (String line : canonical.lines().skip(1).toList()) {
            String key = line.substring(0, line.indexOf('='));
            String value = line.substring(key.length() + 1);
            switch (key) {
                case "measure" -> measure = value;
                case "proposition" -> proposition = Optional.of(value);
                default ->
                    about.put(
                            key,
                            Arrays.stream(value.split(" ", -1)).map(Ref::of).toList());
            }
        }
        return new Question(measure, about, proposition);
    }

    /** The subject: the drug, the drugs of a combination, or an exposure; empty where the question has none. */
    public List<Ref> subject() {
        return about.getOrDefault(Questions.SUBJECT, List.of());
    }

    @Override
    public int compareTo(Question other) {
        return canonical().compareTo(other.canonical());
    }
}
