package org.claimgraph.judgement;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Background;
import org.claimgraph.disagreement.Speaker;
import org.claimgraph.disagreement.Testimony;
import org.claimgraph.graph.Roots;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * What has to be known beside the claims to weigh them.
 *
 * @param bodies by slug
 * @param works by slug
 * @param documents of the sources that count
 * @param sources how many claims each source has that counts, by slug
 */
public record Known(
        Vocabulary vocabulary,
        Map<String, Body> bodies,
        Map<String, Work> works,
        SameDocuments documents,
        SortedMap<String, Integer> sources) {

    public Known {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    Background background() {
        return new Background(vocabulary, bodies);
    }

    /** Claims of which each becomes a testimony, with the roots that its works have. */
    Witnesses witnesses() {
        Roots roots = new Roots(works);
        return (claim, title) -> Testimony.of(
                claim,
                new Speaker(claim.source(), title, documents.of(claim.source())),
                roots::of,
                work -> Optional.ofNullable(works.get(work)).flatMap(Work::design));
    }

    /** Makes testimonies of claims. */
    interface Witnesses {
        /** The testimony of a claim of a source with this title. */
        Testimony of(Claim claim, String title);

        /** The testimonies of all claims that a source has. */
        default Stream<Testimony> of(Curation curation) {
            return curation.claims().stream()
                    .map(claim -> of(claim, curation.source().title()));
        }
    }
}
