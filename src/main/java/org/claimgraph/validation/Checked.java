package org.claimgraph.validation;

import java.util.List;
import java.util.Optional;
import org.claimgraph.problem.Finding;

/** What a check gives: the value, present exactly if no finding is an error, and every finding by its place. */
public record Checked<T>(Optional<T> value, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** Nothing but what is wrong. */
    public static <T> Checked<T> refused(List<Finding> findings) {
        return new Checked<>(Optional.empty(), findings);
    }
}
