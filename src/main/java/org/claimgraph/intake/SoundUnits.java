package org.claimgraph.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.claimgraph.load.Unit;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.FindingKind;

/** The units of a bulk load that have no errors, up to where it is cancelled. */
final class SoundUnits implements Iterator<Unit> {

    private final Iterator<Checked<Unit>> checked;
    private final BulkLoad load;
    private Optional<Unit> next = Optional.empty();
    private boolean whole;

    SoundUnits(Iterator<Checked<Unit>> checked, BulkLoad load) {
        this.checked = checked;
        this.load = load;
    }

    /** Whether the last unit was reached. */
    boolean wasWhole() {
        return whole;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !load.isCancelled() && !whole) {
            if (checked.hasNext()) {
                next = sound(checked.next());
            } else {
                whole = true;
            }
        }
        return next.isPresent();
    }

    @Override
    public Unit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Unit unit = next.orElseThrow();
        next = Optional.empty();
        return unit;
    }

    private Optional<Unit> sound(Checked<Unit> unit) {
        List<Finding> findings = new ArrayList<>(unit.findings());
        Optional<Unit> sound = unit.value();
        if (sound.filter(Unit.OfReview.class::isInstance).isPresent() && !load.mayReview()) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    BulkLoads.FILE,
                    0,
                    0,
                    "review",
                    FindingKind.NOT_ALLOWED.slug(),
                    "the decision '" + sound.get().id() + "' needs a token with the scope 'review' too",
                    Optional.empty()));
            sound = Optional.empty();
        }
        load.read(findings, sound.isPresent());
        return sound;
    }
}
