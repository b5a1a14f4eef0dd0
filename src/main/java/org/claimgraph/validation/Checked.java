package org.claimgraph.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claimgraph.problem.Finding;

/** What a check gives: the value, present exactly if no finding is an error, and every finding by its place. */
public record Checked<T>(Optional<T> value, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** The same findings with another value made of this one. */
    public <U> Checked<U> map(Function<? super T, ? extends U> change) {
        return new Checked<>(value.map(change), findings);
    }

    /** Nothing but what is wrong. */
    public static <T> Checked<T> refused(List<Finding> findings) {
        return new Checked<>(Optional.empty(), findings);
    }
}
