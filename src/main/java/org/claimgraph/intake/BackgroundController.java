package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimgraph.access.Tokens;
import org.claimgraph.load.Unit;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.FindingKind;
import org.claimgraph.validation.Format;
import org.claimgraph.vocabulary.Ref;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads or replaces one of the things that sources refer to: a concept or a work. */
@RestController
class BackgroundController {

    private static final long MOST_BYTES = 1024 * 1024;
    private static final List<Format> FORMATS = List.of(Format.YAML, Format.JSON);

    private final Workspace workspace;
    private final Examiner examiner;
    private final Tokens tokens;

    BackgroundController(Workspace workspace, Examiner examiner, Tokens tokens) {
        this.workspace = workspace;
        this.examiner = examiner;
        this.tokens = tokens;
    }

    @PutMapping("/api/v1/concepts/{scheme}/{concept}")
    ResponseEntity<Object> concept(
            @PathVariable String scheme, @PathVariable("concept") String id, HttpServletRequest request)
            throws IOException {
        String by = tokens.require(request, Tokens.LOAD);
        if (workspace.get().isShipped(new Ref(scheme, id))) {
            throw new Problem(
                    ProblemCode.SHIPPED_CONCEPT,
                    "The concept '" + scheme + "/" + id + "' ships with the service: give yours another id.",
                    Map.of("concept", scheme + "/" + id));
        }
        return put(by, scheme + "/" + id, "/api/v1/concepts/" + scheme + "/" + id, request, examiner::concept);
    }

    @PutMapping("/api/v1/works/{work}")
    ResponseEntity<Object> work(@PathVariable("work") String id, HttpServletRequest request) throws IOException {
        String by = tokens.require(request, Tokens.LOAD);
        return put(by, id, "/api/v1/works/" + id, request, examiner::work);
    }

    private ResponseEntity<Object> put(
            String by,
            String id,
            String address,
            HttpServletRequest request,
            Function<RequestBody, Examined> examination)
            throws IOException {
        RequestBody.format(request, FORMATS);
        JsonAlone.check(request);
        Conditions conditions = Conditions.optional(request);
        Examined examined = examination.apply(RequestBody.read(request, MOST_BYTES, FORMATS));
        if (examined.errors() > 0) {
            throw Findings.refusal(examined.findings());
        }
        Unit unit = examined.units().getFirst();
        if (!unit.id().equals(id)) {
            throw Findings.refusal(List.of(Findings.error(
                    "id",
                    FindingKind.SOURCE_DIFFERS,
                    "the body is of '" + unit.id() + "', the address of '" + id + "'; they have to be the same",
                    Optional.empty())));
        }
        return WrittenJson.thing(workspace.put(unit, by, conditions), examined.findings())
                .answer(address);
    }
}
