package org.claimgraph.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.disagreement.ClaimPair;
import org.claimgraph.disagreement.Testimony;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.Disagreements;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The claim pairs behind a disagreement, one by one. */
@RestController
@RequestMapping("/api/v1/disagreements/{id}/pairs")
class PairController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);
    private static final List<String> COLUMNS =
            List.of("claimA", "saysA", "claimB", "saysB", "verdict", "sameSource", "sharedRoot");

    private final Disagreements disagreements;
    private final Workspace workspace;
    private final Answers answers;

    PairController(Disagreements disagreements, Workspace workspace, Answers answers) {
        this.disagreements = disagreements;
        this.workspace = workspace;
        this.answers = answers;
    }

    /** Two claims, the first of the first side, with the verdict on these two alone. */
    record PairJson(ClaimOfPairJson a, ClaimOfPairJson b, String verdict, boolean sameSource, boolean sharedRoot) {

        static PairJson of(ClaimPair pair) {
            return new PairJson(
                    ClaimOfPairJson.of(pair.a()),
                    ClaimOfPairJson.of(pair.b()),
                    pair.verdict().key(),
                    pair.sameDocument(),
                    pair.sharedRoot());
        }
    }

    /** A claim of a pair, {@code source/claim}. */
    record ClaimOfPairJson(String id, String says, String hedge, List<String> roots) {

        static ClaimOfPairJson of(Testimony testimony) {
            Claim claim = testimony.claim();
            return new ClaimOfPairJson(
                    claim.source() + "/" + claim.id(),
                    claim.says(),
                    claim.hedge().key(),
                    testimony.roots().stream().map(Object::toString).toList());
        }
    }

    @GetMapping
    ResponseEntity<Object> list(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of());
        Format format = OF_LISTS.choose(request);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(request, parameters, format, "", () -> page(id, page), PairController::csv);
    }

    private ListPage<PairJson> page(String id, PageRequest page) {
        Disagreements.Grounds grounds = disagreements.grounds(id).orElseThrow(() -> missing(id));
        return ListPage.cut(page, workspace.pairs(grounds.question(), grounds.first(), grounds.second()))
                .map(PairJson::of);
    }

    private static Problem missing(String id) {
        return new Problem(
                ProblemCode.NOT_FOUND, "There is no disagreement '" + id + "'; /api/v1/disagreements lists them.");
    }

    private static byte[] csv(ListPage<PairJson> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(pair -> List.<Object>of(
                                pair.a().id(),
                                pair.a().says(),
                                pair.b().id(),
                                pair.b().says(),
                                pair.verdict(),
                                pair.sameSource(),
                                pair.sharedRoot()))
                        .toList());
    }
}
