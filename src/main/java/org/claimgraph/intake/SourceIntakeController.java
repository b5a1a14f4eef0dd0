package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimgraph.access.Tokens;
import org.claimgraph.load.Unit;
import org.claimgraph.load.Workspace;
import org.claimgraph.load.Written;
import org.claimgraph.problem.Finding;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.validation.FindingKind;
import org.claimgraph.vocabulary.Slug;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads, replaces and withdraws one source. */
@RestController
@RequestMapping("/api/v1/sources/{source}")
class SourceIntakeController {

    private static final long MOST_BYTES = 64 * 1024 * 1024;

    private final Workspace workspace;
    private final Examiner examiner;
    private final Tokens tokens;

    SourceIntakeController(Workspace workspace, Examiner examiner, Tokens tokens) {
        this.workspace = workspace;
        this.examiner = examiner;
        this.tokens = tokens;
    }

    @PutMapping
    ResponseEntity<Object> put(@PathVariable("source") String id, HttpServletRequest request) throws IOException {
        String by = tokens.require(request, Tokens.LOAD);
        RequestBody.format(request, RequestBody.CLAIM_FILES);
        JsonAlone.check(request);
        if (!Slug.fits(id)) {
            throw RequestParameters.invalid(
                    "id", "A source's id is a slug such as 'abc-2024': lower-case letters, digits and hyphens.");
        }
        Conditions conditions = Conditions.required(request);
        Examined examined =
                examiner.claimFileWithDocuments(RequestBody.read(request, MOST_BYTES, RequestBody.CLAIM_FILES));
        Unit.OfSource source = only(id, examined);
        Written written = workspace.put(source, by, conditions);
        return WrittenJson.source(written, examined.findings()).answer("/api/v1/sources/" + id);
    }

    @DeleteMapping
    ResponseEntity<Object> withdraw(@PathVariable("source") String id, HttpServletRequest request) {
        String by = tokens.require(request, Tokens.LOAD);
        JsonAlone.check(request);
        Written written = workspace.withdraw(id, by, Conditions.required(request));
        return WrittenJson.source(written, List.of()).answer("/api/v1/sources/" + id);
    }

    /** The one source of a body, which is the one that the address names. */
    private static Unit.OfSource only(String id, Examined examined) {
        List<Unit.OfSource> sources = examined.sources();
        List<Finding> findings = new ArrayList<>(examined.findings());
        if (examined.errors() == 0) {
            if (examined.units().size() != 1 || sources.size() != 1) {
                findings.add(Findings.error(
                        "",
                        FindingKind.NOT_A_UNIT,
                        "there is more, or something else, than one source with its claims here; /api/v1/loads takes"
                                + " that",
                        Optional.empty()));
            } else if (!sources.getFirst().id().equals(id)) {
                findings.add(Findings.error(
                        "source.id",
                        FindingKind.SOURCE_DIFFERS,
                        "the source has another id than the address",
                        Optional.of(id)));
            } else {
                return sources.getFirst();
            }
        }
        throw Findings.refusal(findings);
    }
}
