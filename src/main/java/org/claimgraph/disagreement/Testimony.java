package org.claimgraph.disagreement;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Quantity;
import org.claimgraph.vocabulary.Ref;

/**
 * A claim with what has to be known to weigh it against another: all that a comparison needs, wherever it runs.
 *
 * @param roots what the claim finally rests on, as {@code work/…}, {@code body/…} or {@code source/…}; never empty
 * @param designs slugs of the designs of the evidence behind it
 */
public record Testimony(Claim claim, Speaker speaker, SortedSet<Ref> roots, SortedSet<String> designs) {

    static final Comparator<Testimony> ORDER = Comparator.<Testimony, String>comparing(
                    testimony -> testimony.claim().source())
            .thenComparing(testimony -> testimony.claim().id());

    public Testimony {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("a claim rests on something, if only on its document");
        }
        roots = Collections.unmodifiableSortedSet(new TreeSet<>(roots));
        designs = Collections.unmodifiableSortedSet(new TreeSet<>(designs));
    }

    /**
     * The claim with its roots: those of the works it cites; if none, the body it names; if none, the document.
     *
     * @param rootsOfWork what a work finally rests on
     * @param designOfWork the design of a work, where known
     */
    public static Testimony of(
            Claim claim,
            Speaker speaker,
            Function<String, ? extends Set<Ref>> rootsOfWork,
            Function<String, Optional<String>> designOfWork) {
        SortedSet<Ref> roots = claim.cites().stream()
                .map(rootsOfWork)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        if (roots.isEmpty()) {
            roots.add(claim.assertedBy()
                    .map(body -> new Ref("body", body))
                    .orElseGet(() -> new Ref("source", speaker.document())));
        }
        SortedSet<String> designs = Stream.concat(
                        claim.design().stream(),
                        claim.cites().stream().map(designOfWork).flatMap(Optional::stream))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Testimony(claim, speaker, roots, designs);
    }

    boolean isSpeculative() {
        return claim.hedge() == Hedge.SPECULATIVE;
    }

    /** Whether the numbers are a rounding, or a reading of vague words. */
    boolean isApproximate() {
        return claim.stated().filter(Quantity::approximate).isPresent();
    }

    /** Whether the two come down to something in common, so that they don't bear each other out. */
    boolean sharesRootWith(Testimony other) {
        return !Collections.disjoint(roots, other.roots);
    }

    boolean isOfSameDocumentAs(Testimony other) {
        return speaker.document().equals(other.speaker.document());
    }
}
