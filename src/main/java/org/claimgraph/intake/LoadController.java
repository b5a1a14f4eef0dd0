package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.access.Tokens;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.validation.Format;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk loads of newline-delimited JSON: sent, followed and cancelled. */
@RestController
@RequestMapping("/api/v1/loads")
class LoadController {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";

    private final BulkLoads loads;
    private final Tokens tokens;
    private final IntakeSettings settings;

    LoadController(BulkLoads loads, Tokens tokens, IntakeSettings settings) {
        this.loads = loads;
        this.tokens = tokens;
        this.settings = settings;
    }

    @PostMapping
    ResponseEntity<Object> take(HttpServletRequest request) throws IOException {
        String by = tokens.require(request, Tokens.LOAD);
        RequestBody.format(request, List.of(Format.NDJSON));
        JsonAlone.check(request);
        Optional<String> key = Optional.ofNullable(request.getHeader(IDEMPOTENCY_KEY));
        if (key.filter(given -> !given.matches(KEY_FORM)).isPresent()) {
            throw RequestParameters.invalid(
                    IDEMPOTENCY_KEY, "An Idempotency-Key has from 1 to 200 printable characters and no space.");
        }
        long most = settings.largestLoad().toBytes();
        if (request.getContentLengthLong() > most) {
            throw RequestBody.tooLarge(most);
        }
        BulkLoad load = loads.take(request.getInputStream(), by, mayReview(request), key);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/loads/" + load.id()))
                .body(load.json());
    }

    private boolean mayReview(HttpServletRequest request) {
        try {
            tokens.require(request, Tokens.REVIEW);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    @GetMapping
    ResponseEntity<Object> recent(HttpServletRequest request) {
        JsonAlone.check(request);
        return fresh(Map.of(
                "data", loads.recent().stream().map(load -> load.json().brief()).toList()));
    }

    /** With its findings for those who may load: findings may have words of the documents in them. */
    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        JsonAlone.check(request);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return fresh(find(id).json().brief());
        }
        tokens.require(request, Tokens.LOAD);
        return fresh(find(id).json());
    }

    /** What was acknowledged stays. */
    @DeleteMapping("/{id}")
    ResponseEntity<Object> cancel(@PathVariable String id, HttpServletRequest request) {
        tokens.require(request, Tokens.LOAD);
        JsonAlone.check(request);
        BulkLoad load = find(id);
        load.cancel();
        LoadJson json = load.json();
        return ResponseEntity.status(json.hasEnded() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(json);
    }

    private BulkLoad find(String id) {
        return loads.find(id).orElseThrow(() -> missing(id));
    }

    static Problem missing(String id) {
        return new Problem(
                ProblemCode.NOT_FOUND,
                "There is no load '" + id + "', or no longer: they are remembered until the service stops. Sent again,"
                        + " what was loaded is unchanged.");
    }

    private static ResponseEntity<Object> fresh(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
