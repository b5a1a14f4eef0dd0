package org.claimgraph.review;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.access.Tokens;
import org.claimgraph.disagreement.Review;
import org.claimgraph.disagreement.VerdictRules;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.Disagreements;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on disagreements: kept for good, each following the one that its reviewer has seen. */
@RestController
@RequestMapping("/api/v1/disagreements/{id}/reviews")
class ReviewController {

    private final Disagreements disagreements;
    private final Workspace workspace;
    private final Tokens tokens;
    private final Answers answers;
    private final Clock clock = Clock.systemUTC();

    ReviewController(Disagreements disagreements, Workspace workspace, Tokens tokens, Answers answers) {
        this.disagreements = disagreements;
        this.workspace = workspace;
        this.tokens = tokens;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> history(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = Formats.of(Format.JSON).choose(request);
        return answers.one(request, parameters, format, () -> Map.of("data", history(id)));
    }

    private List<DisagreementJson.ReviewJson> history(String id) {
        List<DisagreementJson.ReviewJson> history = disagreements.history(id);
        if (history.isEmpty() && disagreements.grounds(id).isEmpty()) {
            throw gone(id);
        }
        return history;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(@PathVariable String id, HttpServletRequest request) throws IOException {
        String reviewer = tokens.require(request, Tokens.REVIEW);
        DisagreementJson on = disagreements.one(id).orElseThrow(() -> gone(id));
        byte[] body = request.getInputStream().readNBytes(Decision.MOST_BYTES + 1);
        if (body.length > Decision.MOST_BYTES) {
            throw new Problem(
                    ProblemCode.REQUEST_TOO_LARGE, "A decision takes at most " + Decision.MOST_BYTES + " bytes.");
        }
        Decision decision = Decision.read(body, on);
        Disagreements.Grounds grounds = disagreements.grounds(id).orElseThrow(() -> gone(id));
        if (decision.basis().filter(seen -> !seen.equals(grounds.basis())).isPresent()) {
            throw new Problem(
                    ProblemCode.STALE_VERSION,
                    "The claims behind it have changed since: read it again, and decide on what it is now.",
                    Map.of("basis", grounds.basis()));
        }
        Review review = new Review(
                id,
                decision.version() + 1,
                grounds.first(),
                grounds.second(),
                decision.state(),
                decision.dimension(),
                decision.claim(),
                decision.comment(),
                reviewer,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                grounds.verdict(),
                VerdictRules.VERSION,
                grounds.basis());
        workspace.review(review);
        return ResponseEntity.created(URI.create("/api/v1/disagreements/" + id + "/reviews"))
                .body(DisagreementJson.ReviewJson.of(review, grounds.verdict(), grounds.basis()));
    }

    private static Problem gone(String id) {
        return new Problem(
                ProblemCode.NOT_FOUND,
                "There is no disagreement '" + id + "', or no longer; decisions on it are kept at"
                        + " /api/v1/disagreements/" + id + "/reviews.");
    }
}
