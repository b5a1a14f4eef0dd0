package org.claimgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Seeing and stopping a query that is running, for whoever knows its id. There is no list of them. */
@RestController
@RequestMapping("/sparql/queries/{id}")
class RunningQueryController {

    /** A query that is running, times in seconds. */
    record RunningJson(String id, double taken, double timeout) {}

    private final RunningQueries queries;

    RunningQueryController(RunningQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    RunningJson one(@PathVariable String id, HttpServletRequest request) {
        RequestParameters.of(request, Set.of());
        Formats.of(Format.JSON).choose(request);
        Running query = find(id);
        return new RunningJson(
                query.id(), query.taken().toMillis() / 1000.0, query.allowed().toMillis() / 1000.0);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String id, HttpServletRequest request) {
        RequestParameters.of(request, Set.of());
        find(id).stop(new Problem(ProblemCode.QUERY_CANCELLED, "The query was stopped by its id."));
    }

    private Running find(String id) {
        return queries.find(id)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No query of this id is running."));
    }
}
