package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.claimgraph.problem.Problem;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Follows a bulk load by server-sent events: {@code progress} as it changes, and {@code end} at last. */
@RestController
class LoadEventsController {

    private static final int MOST_FOLLOWERS = 100;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final long MILLIS_BETWEEN = 300;
    private static final int LOOKS_BETWEEN_SIGNS = 50;

    private final BulkLoads loads;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(MOST_FOLLOWERS);

    LoadEventsController(BulkLoads loads, JsonMapper json) {
        this.loads = loads;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/loads/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        RequestParameters.of(request, Set.of());
        BulkLoad load = loads.find(id).orElseThrow(() -> LoadController.missing(id));
        if (!places.tryAcquire()) {
            throw Problem.busy("As many as can be are following loads: poll /api/v1/loads/" + id + " instead.", WAIT);
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            if (!request.getMethod().equals("HEAD")) {
                follow(load, response.getOutputStream());
            }
        } catch (IOException e) {
            // Whoever followed has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void follow(BulkLoad load, OutputStream out) throws IOException, InterruptedException {
        String told = "";
        for (int looks = 1; ; looks++) {
            LoadJson now = load.json().brief();
            String text = json.writeValueAsString(now);
            if (now.hasEnded()) {
                send("event: end\ndata: " + text + "\n\n", out);
                return;
            }
            if (!text.equals(told)) {
                send("event: progress\ndata: " + text + "\n\n", out);
                told = text;
            } else if (looks % LOOKS_BETWEEN_SIGNS == 0) {
                // So that whoever has gone is noticed, and nobody between takes the line for dead.
                send(":\n\n", out);
            }
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    private static void send(String event, OutputStream out) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
