package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.claimgraph.problem.Problem;
import org.claimgraph.query.Answers;
import org.claimgraph.query.ContentCoding;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.store.DatasetState;
import org.claimgraph.store.Store;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole dataset, one state of it, sent as it is read. */
@RestController
class ExportController {

    private static final Formats FORMATS = Formats.of(Format.N_QUADS, Format.TRIG);
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Store store;
    private final Answers answers;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportController(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

    @GetMapping("/api/v1/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = FORMATS.choose(request);
        ContentCoding coding = ContentCoding.of(request);
        DatasetState state = store.state();
        Optional<String> tag = answers.tag(state, request, parameters, format, coding);
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (tag.filter(known -> Answers.isHeld(request, known)).isPresent()) {
            response.setHeader(HttpHeaders.ETAG, tag.get());
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (!places.tryAcquire()) {
            throw Problem.busy("As many exports as can be are running: try again in " + WAIT.toSeconds() + " s.", WAIT);
        }
        try {
            Export export = new Export(response, format, coding == ContentCoding.GZIP);
            if (request.getMethod().equals("HEAD")) {
                export.begin(tag);
            } else {
                export.send(store, read -> tag.filter(known -> read.equals(state.position())));
            }
        } finally {
            places.release();
        }
    }
}
