package org.claimgraph.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.BodyCheck;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.ConceptCheck;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.FindingKind;
import org.claimgraph.validation.NdjsonUnit;
import org.claimgraph.validation.NdjsonUnit.Kind;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.validation.Place;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.WorkCheck;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Checks newline-delimited JSON unit by unit, each against what was there before and what has come since. Concepts that
 * follow each other are checked together, as making a vocabulary of them takes a while.
 */
public final class CheckedUnits implements Iterator<Checked<Unit>> {

    private static final int MOST_CONCEPTS = 5000;
    private static final int MOST_ROUNDS = 20;

    private final NdjsonUnits units;
    private final CurationCheck curations;
    private final Set<String> works;
    private final Set<String> bodies;
    private final Queue<Checked<Unit>> ready = new ArrayDeque<>();
    private Optional<NdjsonUnit> next = Optional.empty();
    private References references;

    /** Checks units against what there is at the start. */
    public CheckedUnits(NdjsonUnits units, CurationCheck curations, References references) {
        this.units = units;
        this.curations = curations;
        this.works = new HashSet<>(references.works());
        this.bodies = new HashSet<>(references.bodies());
        this.references = new References(references.vocabulary(), works, bodies, references.documents());
    }

    /** What later units are checked against: what there was, and every unit that passed so far. */
    public References references() {
        return references;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next.isPresent() || units.hasNext();
    }

    @Override
    public Checked<Unit> next() {
        if (ready.isEmpty()) {
            check(take());
        }
        return ready.remove();
    }

    private NdjsonUnit take() {
        NdjsonUnit unit = next.orElseGet(units::next);
        next = Optional.empty();
        return unit;
    }

    private void check(NdjsonUnit unit) {
        Optional<Tree> tree = unit.tree().value();
        if (tree.isEmpty()) {
            ready.add(Checked.refused(unit.tree().findings()));
            return;
        }
        switch (unit.kind()) {
            case SOURCE -> {
                Checked<Curation> checked = curations.check(tree.get(), references);
                ready.add(checked.map(
                        curation -> new Unit.OfSource(curation, tree.get().root(), false)));
            }
            case WORK -> {
                Checked<List<Work>> checked = new WorkCheck().check(tree.get(), references);
                checked.value().ifPresent(list -> works.add(list.getFirst().id()));
                ready.add(checked.map(list -> new Unit.OfWork(list.getFirst())));
            }
            case BODY -> {
                Checked<List<Body>> checked = new BodyCheck().check(tree.get(), references.vocabulary());
                checked.value().ifPresent(list -> bodies.add(list.getFirst().id()));
                ready.add(checked.map(list -> new Unit.OfBody(list.getFirst())));
            }
            case CONCEPT -> concepts(tree.get());
            case REVIEW -> ready.add(review(tree.get()));
            case UNREADABLE -> throw new IllegalStateException("what is unreadable has no tree");
        }
    }

    private static Checked<Unit> review(Tree tree) {
        try {
            Review review = UnitForm.review(tree.root().path("reviews").path(0));
            return new Checked<>(Optional.of(new Unit.OfReview(review)), List.of());
        } catch (IllegalArgumentException e) {
            Place place = tree.places().at("/reviews/0");
            return Checked.refused(List.of(new Finding(
                    Finding.Severity.ERROR,
                    tree.file(),
                    place.line(),
                    place.column(),
                    "review",
                    FindingKind.WRONG_FORM.slug(),
                    "this isn't a decision as 'export --reviews' writes them: " + e.getMessage(),
                    Optional.empty())));
        }
    }

    private void concepts(Tree first) {
        List<Tree> trees = new ArrayList<>(List.of(first));
        while (next.isEmpty() && trees.size() < MOST_CONCEPTS && units.hasNext()) {
            NdjsonUnit unit = units.next();
            if (unit.kind() == Kind.CONCEPT && unit.tree().value().isPresent()) {
                trees.add(unit.tree().value().get());
            } else {
                next = Optional.of(unit);
            }
        }
        List<Checked<List<Concept>>> checked = withoutCircles(trees, checked(trees, references.vocabulary()));
        checked.forEach(concept -> ready.add(concept.map(list -> new Unit.OfConcept(list.getFirst()))));
        List<Concept> passed = checked.stream()
                .flatMap(concept -> concept.value().stream())
                .flatMap(List::stream)
                .toList();
        references = new References(references.vocabulary().with(passed), works, bodies, references.documents());
    }

    private List<Checked<List<Concept>>> withoutCircles(List<Tree> trees, List<Checked<List<Concept>>> checked) {
        Vocabulary all = references
                .vocabulary()
                .with(checked.stream()
                        .flatMap(concept -> concept.value().stream())
                        .flatMap(List::stream)
                        .toList());
        if (all.cycles().isEmpty()) {
            return checked;
        }
        List<Checked<List<Concept>>> sound = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            List<Finding> circles = new ConceptCheck().circles(trees.get(i), all);
            sound.add(circles.isEmpty() ? checked.get(i) : Checked.refused(circles));
        }
        return sound;
    }

    /** Checks concepts against each other; one that refers to one with errors has an error too. */
    private static List<Checked<List<Concept>>> checked(List<Tree> trees, Vocabulary before) {
        ConceptCheck check = new ConceptCheck();
        List<Checked<List<Concept>>> checked = List.of();
        List<Concept> named = trees.stream()
                .flatMap(tree -> check.declared(tree).stream())
                .filter(concept -> before.find(concept.ref()).isEmpty())
                .toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Vocabulary known = before.with(named);
            checked = trees.stream().map(tree -> check.check(tree, known)).toList();
            Set<Ref> passed = checked.stream()
                    .flatMap(concept -> concept.value().stream())
                    .flatMap(List::stream)
                    .map(Concept::ref)
                    .collect(Collectors.toSet());
            List<Concept> left = named.stream()
                    .filter(concept -> passed.contains(concept.ref()))
                    .toList();
            if (left.size() == named.size()) {
                break;
            }
            named = left;
        }
        return checked;
    }
}
