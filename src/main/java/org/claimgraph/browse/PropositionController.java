package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.RdfText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PropositionController {

    private final Propositions propositions;
    private final Names names;
    private final Things things;
    private final Answers answers;

    PropositionController(Propositions propositions, Names names, Things things, Answers answers) {
        this.propositions = propositions;
        this.names = names;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping("/api/v1/propositions/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.proposition(id), () -> propositions.one(id))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no proposition '" + id
                                        + "', or no longer; each claim at /api/v1/claims names its own.")));
    }
}
