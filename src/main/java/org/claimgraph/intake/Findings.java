package org.claimgraph.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.load.Unit;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.FindingKind;

/**
 * Everything that was found in a body, and what of it is sound.
 *
 * @param sources how many sound sources it has
 * @param claims how many claims these have
 * @param ids of these sources
 */
record Findings(
        boolean valid, int sources, int claims, List<String> ids, long errors, long warnings, List<Finding> findings) {

    /** What findings call the body of a request. */
    static final String BODY = "body";

    /** What is wrong with a body as a whole. */
    static Finding error(String path, FindingKind kind, String message, Optional<String> suggestion) {
        return new Finding(Severity.ERROR, BODY, 0, 0, path, kind.slug(), message, suggestion);
    }

    static Findings of(Examined examined) {
        long errors = examined.errors();
        return new Findings(
                errors == 0,
                examined.sources().size(),
                examined.sources().stream()
                        .mapToInt(source -> source.curation().claims().size())
                        .sum(),
                examined.sources().stream().map(Unit.OfSource::id).toList(),
                errors,
                examined.findings().size() - errors,
                examined.findings());
    }

    /** The problem that refuses a body with errors, with all that was found. */
    static Problem refusal(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new Problem(
                ProblemCode.INVALID_CLAIM_FILE,
                "There " + (errors == 1 ? "is 1 error" : "are " + errors + " errors")
                        + " in it, and nothing was loaded; see findings.",
                Map.of("errors", errors, "warnings", findings.size() - errors, "findings", findings));
    }
}
