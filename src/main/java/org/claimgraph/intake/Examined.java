package org.claimgraph.intake;

import java.util.List;
import org.claimgraph.load.Unit;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;

/** What a body holds, as far as it is sound, and what was found in it. */
record Examined(List<Unit> units, List<Finding> findings) {

    Examined {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    List<Unit.OfSource> sources() {
        return units.stream()
                .filter(Unit.OfSource.class::isInstance)
                .map(Unit.OfSource.class::cast)
                .toList();
    }
}
