package org.claimgraph.load;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Revision;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.judgement.Known;
import org.claimgraph.judgement.SameDocuments;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * What the store holds, as far as new content is checked against it, kept in memory beside it. Any thread may read;
 * only the one that writes the store changes it, after each write.
 */
final class Holdings {

    private final Map<Ref, Concept> concepts = new ConcurrentHashMap<>();
    private final Map<String, Body> bodies = new ConcurrentHashMap<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Map<String, Revision> sources = new ConcurrentHashMap<>();

    // Of sources that have a name elsewhere, by which two of them may turn out to be one document.
    private final Map<String, Identifiers> identifiers = new ConcurrentHashMap<>();
    private final Map<String, Review> reviews = new ConcurrentHashMap<>();
    private volatile Vocabulary vocabulary;

    /** Holdings of a store that has nothing but the vocabulary that ships with the service. */
    Holdings(Vocabulary shipped) {
        this.vocabulary = shipped;
    }

    /** Every concept, shipped and loaded. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The concepts that were loaded, without the shipped ones. */
    Collection<Concept> concepts() {
        return Collections.unmodifiableCollection(concepts.values());
    }

    Map<String, Work> works() {
        return Collections.unmodifiableMap(works);
    }

    Set<String> bodies() {
        return Collections.unmodifiableSet(bodies.keySet());
    }

    Optional<Body> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** The latest revision of a source. */
    Optional<Revision> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** What has to be known to weigh the claims that are held. */
    Known known() {
        SortedMap<String, Integer> live = new TreeMap<>();
        Map<String, Identifiers> named = new HashMap<>(identifiers);
        sources.forEach((id, revision) -> {
            if (revision.withdrawn()) {
                named.remove(id);
            } else {
                live.put(id, revision.claims());
            }
        });
        return new Known(vocabulary, bodies, works, new SameDocuments(named), live);
    }

    /** The same again, to be changed apart. */
    Holdings copy() {
        Holdings copy = new Holdings(vocabulary);
        copy.concepts.putAll(concepts);
        copy.bodies.putAll(bodies);
        copy.works.putAll(works);
        copy.sources.putAll(sources);
        copy.identifiers.putAll(identifiers);
        copy.reviews.putAll(reviews);
        return copy;
    }

    /** The latest decision on a disagreement. */
    Optional<Review> review(String disagreement) {
        return Optional.ofNullable(reviews.get(disagreement));
    }

    int sourceCount() {
        return sources.size();
    }

    /** Whether the same unit is held already, so that loading it changes nothing. */
    boolean has(Unit unit, String contentSha256) {
        return switch (unit) {
            case Unit.OfConcept concept ->
                concept.concept().equals(concepts.get(concept.concept().ref()));
            case Unit.OfBody body -> body.body().equals(bodies.get(body.id()));
            case Unit.OfWork work -> work.work().equals(works.get(work.id()));
            case Unit.OfReview review ->
                // Decisions are counted, and one that the dataset has is never replaced by another of its number.
                review(review.review().disagreement())
                        .filter(held -> held.number() >= review.review().number())
                        .isPresent();
            case Unit.OfSource source ->
                source(source.id())
                        .filter(held -> held.withdrawn() == source.withdrawn()
                                && held.contentSha256().equals(contentSha256))
                        .isPresent();
        };
    }

    /** What changes with each state of what is held under the unit's name; empty where nothing is. */
    Optional<String> tag(Unit unit) {
        return switch (unit) {
            case Unit.OfConcept concept ->
                Optional.ofNullable(concepts.get(concept.concept().ref()))
                        .map(held -> UnitForm.tag(new Unit.OfConcept(held)));
            case Unit.OfBody body -> body(body.id()).map(held -> UnitForm.tag(new Unit.OfBody(held)));
            case Unit.OfWork work ->
                Optional.ofNullable(works.get(work.id())).map(held -> UnitForm.tag(new Unit.OfWork(held)));
            case Unit.OfReview review -> Optional.empty();
            case Unit.OfSource source -> source(source.id()).map(Revision::tag);
        };
    }

    /** Whether something is held under the unit's name. */
    boolean holds(Unit unit) {
        return switch (unit) {
            case Unit.OfConcept concept ->
                concepts.containsKey(concept.concept().ref());
            case Unit.OfBody body -> bodies.containsKey(body.id());
            case Unit.OfWork work -> works.containsKey(work.id());
            case Unit.OfReview review -> false;
            case Unit.OfSource source -> sources.containsKey(source.id());
        };
    }

    /** Takes in a unit that was written; the revision of a source is taken in apart. */
    void add(Unit unit) {
        switch (unit) {
            case Unit.OfConcept concept -> concepts.put(concept.concept().ref(), concept.concept());
            case Unit.OfBody body -> bodies.put(body.id(), body.body());
            case Unit.OfWork work -> works.put(work.id(), work.work());
            case Unit.OfReview review -> reviews.put(review.review().disagreement(), review.review());
            case Unit.OfSource source ->
                named(source.id(), source.curation().source().identifiers());
        }
    }

    /** Takes in by what other names a source is known. */
    void named(String source, Identifiers names) {
        if (SameDocuments.hasName(names)) {
            identifiers.put(source, names);
        } else {
            identifiers.remove(source);
        }
    }

    void add(Revision revision) {
        sources.put(revision.source(), revision);
    }

    void vocabulary(Vocabulary next) {
        vocabulary = next;
    }
}
