package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.claimgraph.problem.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks claim files for anybody, and stores nothing. */
@RestController
@RequestMapping("/api/v1/validations")
class ValidationController {

    private static final long MOST_BYTES = 16 * 1024 * 1024;
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Examiner examiner;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ValidationController(Examiner examiner) {
        this.examiner = examiner;
    }

    @PostMapping
    Findings validate(HttpServletRequest request) throws IOException {
        RequestBody.format(request, RequestBody.CLAIM_FILES);
        JsonAlone.check(request);
        if (!places.tryAcquire()) {
            throw Problem.busy(
                    "As many files as can be are being checked: try again in " + WAIT.toSeconds() + " s.", WAIT);
        }
        try {
            return Findings.of(examiner.claimFile(RequestBody.read(request, MOST_BYTES, RequestBody.CLAIM_FILES)));
        } finally {
            places.release();
        }
    }
}
