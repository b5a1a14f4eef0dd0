package org.claimgraph.sparql;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;

/** Carries why a query wasn't answered from where it ran, through code that knows statuses only, to the gate. */
final class AnswerFailure {

    private static final String ATTRIBUTE = AnswerFailure.class.getName();

    private AnswerFailure() {}

    /** A query took longer than it may. */
    static Problem timeout(Duration allowed) {
        String time = allowed.toMillis() % 1000 == 0 ? allowed.toSeconds() + " s" : allowed.toMillis() + " ms";
        return new Problem(ProblemCode.QUERY_TIMEOUT, "The query took longer than " + time + ".");
    }

    /** Notes why the query of a request failed. */
    static void note(ServletRequest request, Problem problem) {
        request.setAttribute(ATTRIBUTE, problem);
    }

    /** What was noted for a request. */
    static Optional<Problem> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Problem problem ? Optional.of(problem) : Optional.empty();
    }
}
