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

    private static final long MOST_BYTES = 4 * 1024 * 1024;
    private static final int READ_AT_ONCE = 16;
    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Examiner examiner;

    // Apart, so that who sends slowly doesn't keep from being checked what has arrived.
    private final Semaphore readers = new Semaphore(READ_AT_ONCE);
    private final Semaphore checkers = new Semaphore(AT_ONCE);

    ValidationController(Examiner examiner) {
        this.examiner = examiner;
    }

    @PostMapping
    Findings validate(HttpServletRequest request) throws IOException {
        RequestBody.format(request, RequestBody.CLAIM_FILES);
        JsonAlone.check(request);
        RequestBody body = with(readers, () -> RequestBody.read(request, MOST_BYTES, RequestBody.CLAIM_FILES));
        return with(checkers, () -> Findings.of(examiner.claimFile(body)));
    }

    /** What is done by a few at a time. */
    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T with(Semaphore places, Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.busy(
                    "As many files as can be are being checked: try again in " + WAIT.toSeconds() + " s.", WAIT);
        }
        try {
            return work.done();
        } finally {
            places.release();
        }
    }
}
