package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.vocabulary.Ref;

/**
 * The ties between the claims behind two stands, counted by kind. Where there are many claims they are not looked at
 * pair by pair: all pairs are taken for independent first, then those that meet in a document or a root are moved.
 */
final class Ties {

    private static final int SAME_DOCUMENT = 8;
    private static final int SHARED_ROOT = 4;
    private static final int SPECULATIVE = 2;
    private static final int APPROXIMATE = 1;
    private static final int KINDS = 16;
    private static final long FEW = 64;

    private final long[] counts;

    private Ties(long[] counts) {
        this.counts = counts;
    }

    static Ties between(List<Testimony> a, List<Testimony> b) {
        return (long) a.size() * b.size() <= FEW ? pairByPair(a, b) : byMeeting(a, b);
    }

    /** Looks at each pair. */
    static Ties pairByPair(List<Testimony> a, List<Testimony> b) {
        long[] counts = new long[KINDS];
        for (Testimony one : a) {
            for (Testimony other : b) {
                counts[kind(Tie.of(one, other))]++;
            }
        }
        return new Ties(counts);
    }

    /** Looks only at pairs that have a document or root in common. */
    static Ties byMeeting(List<Testimony> a, List<Testimony> b) {
        long[] counts = new long[KINDS];
        long[] manners = manners(a);
        long[] otherManners = manners(b);
        add(counts, 0, manners, otherManners, 1);
        Map<String, List<Testimony>> documents = by(b, other -> other.speaker().document());
        for (Testimony one : a) {
            for (Testimony other : documents.getOrDefault(one.speaker().document(), List.of())) {
                counts[manner(one) | manner(other)]--;
                counts[kind(Tie.of(one, other))]++;
            }
        }
        Map<SortedSet<Ref>, List<Testimony>> setsOfB = by(b, Testimony::roots);
        Map<Ref, Set<SortedSet<Ref>>> setsByRoot = new HashMap<>();
        setsOfB.keySet()
                .forEach(set -> set.forEach(root -> setsByRoot
                        .computeIfAbsent(root, r -> new LinkedHashSet<>())
                        .add(set)));
        by(a, Testimony::roots).forEach((set, ofA) -> {
            Set<SortedSet<Ref>> meeting = new LinkedHashSet<>();
            set.forEach(root -> meeting.addAll(setsByRoot.getOrDefault(root, Set.of())));
            meeting.forEach(other -> sharedRoot(counts, ofA, setsOfB.getOrDefault(other, List.of())));
        });
        return new Ties(counts);
    }

    /** Moves the pairs of two groups with a root in common, but for those of one document, which have been moved. */
    private static void sharedRoot(long[] counts, List<Testimony> a, List<Testimony> b) {
        move(counts, manners(a), manners(b), 1);
        Map<String, List<Testimony>> documents = by(b, other -> other.speaker().document());
        by(a, one -> one.speaker().document()).forEach((document, ofA) -> {
            List<Testimony> ofB = documents.getOrDefault(document, List.of());
            move(counts, manners(ofA), manners(ofB), -1);
        });
    }

    private static void move(long[] counts, long[] a, long[] b, int sign) {
        add(counts, 0, a, b, -sign);
        add(counts, SHARED_ROOT, a, b, sign);
    }

    private static void add(long[] counts, int kind, long[] a, long[] b, int sign) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                counts[kind | i | j] += sign * a[i] * b[j];
            }
        }
    }

    /** The kinds of tie that there are. */
    List<Tie> present() {
        List<Tie> present = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            if (counts[kind] > 0) {
                present.add(new Tie(
                        (kind & SAME_DOCUMENT) != 0,
                        (kind & SHARED_ROOT) != 0,
                        (kind & SPECULATIVE) != 0,
                        (kind & APPROXIMATE) != 0));
            }
        }
        return present;
    }

    boolean hasIndependent() {
        return counts().independent() > 0;
    }

    PairCounts counts() {
        long[] sums = new long[KINDS / SHARED_ROOT];
        for (int kind = 0; kind < KINDS; kind++) {
            sums[kind / SHARED_ROOT] += counts[kind];
        }
        return new PairCounts(sums[0], sums[2] + sums[3], sums[1]);
    }

    private static int kind(Tie tie) {
        return (tie.sameDocument() ? SAME_DOCUMENT : 0)
                | (tie.sharedRoot() ? SHARED_ROOT : 0)
                | (tie.speculative() ? SPECULATIVE : 0)
                | (tie.approximate() ? APPROXIMATE : 0);
    }

    private static int manner(Testimony testimony) {
        return (testimony.isSpeculative() ? SPECULATIVE : 0) | (testimony.isApproximate() ? APPROXIMATE : 0);
    }

    private static long[] manners(List<Testimony> testimonies) {
        long[] manners = new long[SHARED_ROOT];
        testimonies.forEach(testimony -> manners[manner(testimony)]++);
        return manners;
    }

    private static <K> Map<K, List<Testimony>> by(List<Testimony> testimonies, Function<Testimony, K> key) {
        return testimonies.stream().collect(Collectors.groupingBy(key));
    }
}
