package org.claimgraph.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Revision;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.ConceptQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.ReviewQuads;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.graph.Roots;
import org.claimgraph.graph.WorkQuads;
import org.claimgraph.store.Change;
import org.claimgraph.store.Position;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Works out what accepted units change in the store. It writes nothing itself, so that loading a unit and replaying its
 * log entry come to the same quads, in whatever batches.
 */
final class Index {

    private final Names names;

    Index(Names names) {
        this.names = names;
    }

    /** What a batch changes in a store that holds {@code held}, and the position that it has after. */
    Step step(Holdings held, List<Accepted> batch, Position after) {
        Delta delta = new Delta();
        List<Unit> units = batch.stream().map(Accepted::unit).toList();
        Vocabulary vocabulary = concepts(held, of(units, Unit.OfConcept.class), delta);
        bodies(held, of(units, Unit.OfBody.class), delta);
        works(held, of(units, Unit.OfWork.class), delta);
        reviews(held, of(units, Unit.OfReview.class), delta);
        Map<String, Revision> revisions = sources(held, batch, delta);
        return new Step(delta.change(after), units, revisions, vocabulary);
    }

    private Vocabulary concepts(Holdings held, List<Unit.OfConcept> units, Delta delta) {
        if (units.isEmpty()) {
            return held.vocabulary();
        }
        Map<Ref, Concept> next = new LinkedHashMap<>();
        held.concepts().forEach(concept -> next.put(concept.ref(), concept));
        units.forEach(unit -> next.put(unit.concept().ref(), unit.concept()));
        Vocabulary vocabulary = held.vocabulary().with(next.values());
        // A new broader concept changes the closure of everything under it, so all of them are compared.
        delta.replace(
                ConceptQuads.of(names, held.concepts(), held.vocabulary()),
                ConceptQuads.of(names, next.values(), vocabulary));
        return vocabulary;
    }

    private void bodies(Holdings held, List<Unit.OfBody> units, Delta delta) {
        Map<String, Body> next = new LinkedHashMap<>();
        units.forEach(unit -> next.put(unit.id(), unit.body()));
        List<Body> before =
                next.keySet().stream().flatMap(id -> held.body(id).stream()).toList();
        delta.replace(WorkQuads.ofBodies(names, before), WorkQuads.ofBodies(names, next.values()));
    }

    private void works(Holdings held, List<Unit.OfWork> units, Delta delta) {
        if (units.isEmpty()) {
            return;
        }
        Map<String, Work> next = new HashMap<>(held.works());
        units.forEach(unit -> next.put(unit.id(), unit.work()));
        Set<String> touched = units.stream().map(Unit::id).collect(Collectors.toSet());
        // A work that puts others together has other roots when one of them changes.
        next.values().stream()
                .filter(work -> !work.restsOn().isEmpty())
                .map(Work::id)
                .forEach(touched::add);
        delta.replace(
                WorkQuads.ofWorks(names, chosen(held.works(), touched), new Roots(held.works())),
                WorkQuads.ofWorks(names, chosen(next, touched), new Roots(next)));
    }

    private void reviews(Holdings held, List<Unit.OfReview> units, Delta delta) {
        Map<String, Review> latest = new LinkedHashMap<>();
        for (Unit.OfReview unit : units) {
            Review review = unit.review();
            if (!latest.containsKey(review.disagreement())) {
                held.review(review.disagreement())
                        .ifPresent(before -> delta.removed.add(ReviewQuads.latest(names, before)));
            }
            latest.put(review.disagreement(), review);
            delta.added.addAll(ReviewQuads.of(names, review));
        }
        latest.values().forEach(review -> delta.added.add(ReviewQuads.latest(names, review)));
    }

    private Map<String, Revision> sources(Holdings held, List<Accepted> batch, Delta delta) {
        Map<String, Revision> revisions = new LinkedHashMap<>();
        Map<String, Unit.OfSource> latest = new LinkedHashMap<>();
        for (Accepted accepted : batch) {
            if (accepted.unit() instanceof Unit.OfSource source) {
                Revision before = revisions.get(source.id());
                int number = before != null
                        ? before.number() + 1
                        : held.source(source.id()).map(Revision::number).orElse(0) + 1;
                Revision revision = accepted.revision(number);
                revisions.put(source.id(), revision);
                latest.put(source.id(), source);
                delta.added.addAll(RevisionQuads.of(names, revision));
            }
        }
        latest.forEach((id, source) -> {
            held.source(id).ifPresent(before -> {
                delta.emptied.add(names.sourceGraph(id));
                delta.removed.add(RevisionQuads.latest(names, before));
            });
            delta.added.addAll(quads(source));
        });
        revisions.values().forEach(revision -> delta.added.add(RevisionQuads.latest(names, revision)));
        return revisions;
    }

    /** What the graph of a source holds in this state. */
    List<Quad> quads(Unit.OfSource source) {
        return source.withdrawn()
                ? ClaimQuads.withdrawn(names, source.curation())
                : ClaimQuads.of(names, source.curation());
    }

    private static <U extends Unit> List<U> of(List<Unit> units, Class<U> kind) {
        return units.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Work> chosen(Map<String, Work> works, Set<String> ids) {
        return ids.stream().sorted().filter(works::containsKey).map(works::get).toList();
    }

    /** What a batch empties, removes and adds, collected. */
    private static final class Delta {
        private final Set<Node> emptied = new LinkedHashSet<>();
        private final List<Quad> removed = new ArrayList<>();
        private final List<Quad> added = new ArrayList<>();

        private void replace(Collection<Quad> before, Collection<Quad> after) {
            Set<Quad> old = new HashSet<>(before);
            Set<Quad> now = new HashSet<>(after);
            before.stream().filter(quad -> !now.contains(quad)).forEach(removed::add);
            after.stream().filter(quad -> !old.contains(quad)).forEach(added::add);
        }

        private Change change(Position after) {
            return new Change(emptied, removed, added, after);
        }
    }
}
