package org.claimgraph.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.rdf.RdfText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/claims")
class ClaimController {

    private static final Formats OF_LISTS = Formats.of(Format.JSON, Format.CSV);

    private final Claims claims;
    private final Things things;
    private final Names names;
    private final Answers answers;

    ClaimController(Claims claims, Things things, Names names, Answers answers) {
        this.claims = claims;
        this.things = things;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, ClaimFilterReader.NAMES);
        Format format = OF_LISTS.choose(request);
        ClaimFilter filter = claims.filter(parameters);
        Optional<Sorting> sorting = Sorting.of(parameters, ClaimPatterns.KEYS);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request, parameters, format, "", () -> claims.page(filter, sorting, page), ClaimController::csv);
    }

    @GetMapping("/{source}/{claim}")
    ResponseEntity<Object> one(@PathVariable String source, @PathVariable String claim, HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = RdfText.OF_THINGS_IN_GRAPHS.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> things.in(format, names.claim(source, claim), () -> claims.one(source, claim))
                        .orElseThrow(() -> new Problem(
                                ProblemCode.NOT_FOUND,
                                "There is no claim '" + claim + "' of a source '" + source
                                        + "'; see /api/v1/claims?source=" + source + ".")));
    }

    private static byte[] csv(ListPage<ClaimJson> page) {
        return Csv.write(
                ClaimTable.COLUMNS, page.entries().stream().map(ClaimTable::row).toList());
    }
}
